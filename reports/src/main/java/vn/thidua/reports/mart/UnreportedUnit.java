package vn.thidua.reports.mart;

import org.jspecify.annotations.Nullable;
import vn.thidua.reports.text.Language;

/** A unit without any result of the year so far. */
public record UnreportedUnit(
    String clusterCode,
    String clusterName,
    @Nullable String clusterNameEn,
    String unitCode,
    String unitName,
    @Nullable String unitNameEn,
    long expectedPeriods) {
  /** The cluster as the reader calls it. */
  public String cluster(Language language) {
    return language.choose(clusterName, clusterNameEn);
  }

  /** The unit as the reader calls it. */
  public String unit(Language language) {
    return language.choose(unitName, unitNameEn);
  }
}
