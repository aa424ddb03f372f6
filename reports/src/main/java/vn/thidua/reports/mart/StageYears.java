package vn.thidua.reports.mart;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One of the five-year stages of the country's plans, as far as it has come.
 *
 * @param unitCode empty for the cluster itself
 * @param meanRank empty for a cluster
 * @param ratioSlope change of the ratio a year; empty under two years
 */
public record StageYears(
    String clusterCode,
    @Nullable String unitCode,
    int fromYear,
    int toYear,
    int yearsRanked,
    @Nullable BigDecimal meanRatio,
    @Nullable BigDecimal meanRank,
    int commitmentsTotal,
    int commitmentsMet,
    @Nullable BigDecimal ratioSlope) {}
