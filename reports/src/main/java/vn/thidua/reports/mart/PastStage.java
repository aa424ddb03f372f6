package vn.thidua.reports.mart;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.thidua.reports.text.Language;

/**
 * One of the five-year stages of the country's plans, as far as it has come, with names.
 *
 * @param unitCode empty for the cluster itself
 * @param meanRank empty for a cluster
 * @param ratioSlope change of the ratio a year; empty under two years
 */
public record PastStage(
    String clusterCode,
    String clusterName,
    @Nullable String clusterNameEn,
    @Nullable String unitCode,
    @Nullable String unitName,
    @Nullable String unitNameEn,
    int fromYear,
    int toYear,
    int yearsRanked,
    @Nullable BigDecimal meanRatio,
    @Nullable BigDecimal meanRank,
    int commitmentsTotal,
    int commitmentsMet,
    @Nullable BigDecimal ratioSlope) {

  /** Whom it is about, as the reader calls it. */
  public String subject(Language language) {
    return unitName == null
        ? language.choose(clusterName, clusterNameEn)
        : language.choose(unitName, unitNameEn);
  }

  /** Where the ratio is heading. */
  public Course course() {
    if (ratioSlope == null) {
      return Course.UNKNOWN;
    }
    return switch (ratioSlope.signum()) {
      case 1 -> Course.RISING;
      case -1 -> Course.FALLING;
      default -> Course.LEVEL;
    };
  }

  /** Where a ratio is heading over the years of a stage. */
  public enum Course {
    RISING,
    LEVEL,
    FALLING,
    /** Under two years with a ratio. */
    UNKNOWN
  }
}
