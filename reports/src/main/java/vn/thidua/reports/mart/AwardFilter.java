package vn.thidua.reports.mart;

import org.jspecify.annotations.Nullable;

/** Which award proposals to read; an empty field means all. */
public record AwardFilter(
    @Nullable String clusterCode,
    @Nullable String unitCode,
    @Nullable String awardCode,
    @Nullable Outcome outcome) {
  /** Every proposal. */
  public static final AwardFilter ALL = new AwardFilter(null, null, null, null);
}
