package vn.thidua.reports.mart;

import org.jspecify.annotations.Nullable;
import vn.thidua.reports.text.Language;

/** A criterion to choose by its code; clusters may call it differently. */
public record CriterionName(
    String criterionCode, String criterionName, @Nullable String criterionNameEn) {
  /** The criterion as the reader calls it. */
  public String criterion(Language language) {
    return language.choose(criterionName, criterionNameEn);
  }
}
