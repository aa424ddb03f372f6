package vn.thidua.reports.mart;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.thidua.reports.text.Language;

/** A cluster in one of the years up to the edition's. */
public record ClusterYear(
    int year,
    String clusterCode,
    String clusterName,
    @Nullable String clusterNameEn,
    int units,
    int rankedUnits,
    @Nullable BigDecimal meanRatio,
    @Nullable BigDecimal medianRatio,
    @Nullable BigDecimal minRatio,
    @Nullable BigDecimal maxRatio,
    int commitmentsTotal,
    int commitmentsMet) {
  /** The cluster as the reader calls it. */
  public String cluster(Language language) {
    return language.choose(clusterName, clusterNameEn);
  }
}
