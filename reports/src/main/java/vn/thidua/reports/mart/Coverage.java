package vn.thidua.reports.mart;

import org.jspecify.annotations.Nullable;

/**
 * How much of the year has been reported.
 *
 * @param clusterCode empty for the city
 * @param reportedUnits units with at least one accepted result of the year
 * @param reportedPeriods summed over the assigned criteria, like expectedPeriods
 */
public record Coverage(
    @Nullable String clusterCode,
    int units,
    int rankedUnits,
    int reportedUnits,
    long reportedPeriods,
    long expectedPeriods) {}
