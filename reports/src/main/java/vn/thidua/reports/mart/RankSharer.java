package vn.thidua.reports.mart;

import org.jspecify.annotations.Nullable;
import vn.thidua.reports.text.Language;

/** Another unit of a cluster that no tie-break parts from a unit. */
public record RankSharer(String otherCode, String otherName, @Nullable String otherNameEn) {

  /** The other unit as the reader calls it. */
  public String other(Language language) {
    return language.choose(otherName, otherNameEn);
  }
}
