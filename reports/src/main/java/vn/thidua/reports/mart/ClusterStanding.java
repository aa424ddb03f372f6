package vn.thidua.reports.mart;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.thidua.reports.text.Language;

/**
 * A cluster's year: its figures over its ranked units, its coverage, its rulebook.
 *
 * @param rulebookSound false where the rulebook was refused or is not there: then nothing is scored
 * @param meanRatio of score ratios (total / scale), like median, minimum and maximum; empty without
 *     a ranked unit
 * @param stddevRatio of the sample; empty for one unit
 * @param meanDrift verified minus self points
 */
public record ClusterStanding(
    String clusterCode,
    String clusterName,
    @Nullable String clusterNameEn,
    boolean rulebookSound,
    int units,
    int rankedUnits,
    int reportedUnits,
    long reportedPeriods,
    long expectedPeriods,
    @Nullable BigDecimal meanRatio,
    @Nullable BigDecimal medianRatio,
    @Nullable BigDecimal stddevRatio,
    @Nullable BigDecimal minRatio,
    @Nullable BigDecimal maxRatio,
    int commitmentsTotal,
    int commitmentsMet,
    @Nullable BigDecimal meanDrift) {
  /** The cluster as the reader calls it. */
  public String cluster(Language language) {
    return language.choose(clusterName, clusterNameEn);
  }
}
