package vn.thidua.reports.mart;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.thidua.reports.text.Language;

/**
 * A unit that is first in its cluster.
 *
 * @param belowGap points between it and the next; empty where there is none, or the viewer does not
 *     see the unit in full
 * @param pointsToFall the least loss that would cost it the first rank, empty likewise
 */
public record Leader(
    String clusterCode,
    String clusterName,
    @Nullable String clusterNameEn,
    String unitCode,
    String unitName,
    @Nullable String unitNameEn,
    @Nullable BigDecimal totalPoints,
    @Nullable BigDecimal scoreRatio,
    @Nullable Integer cityRank,
    int clusterSize,
    @Nullable BigDecimal belowGap,
    @Nullable BigDecimal pointsToFall) {
  /** The cluster as the reader calls it. */
  public String cluster(Language language) {
    return language.choose(clusterName, clusterNameEn);
  }

  /** The unit as the reader calls it. */
  public String unit(Language language) {
    return language.choose(unitName, unitNameEn);
  }
}
