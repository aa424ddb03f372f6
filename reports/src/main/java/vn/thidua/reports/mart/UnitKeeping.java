package vn.thidua.reports.mart;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.thidua.reports.text.Language;

/**
 * Whether a unit keeps what it signed: its commitments counted by where they stand.
 *
 * @param clusterRank empty for an unranked unit
 * @param totalPoints empty without a rulebook, like scoreRatio
 * @param reported whether it has any result of the year
 * @param commitments all that count, also those without a result; empty statuses count zero
 */
public record UnitKeeping(
    String clusterCode,
    String clusterName,
    @Nullable String clusterNameEn,
    String unitCode,
    String unitName,
    @Nullable String unitNameEn,
    @Nullable Integer clusterRank,
    @Nullable UnrankedReason unrankedReason,
    @Nullable BigDecimal totalPoints,
    @Nullable BigDecimal scoreRatio,
    boolean reported,
    long commitments,
    long met,
    long onTrack,
    long atRisk,
    long offTrack,
    long missed,
    long noData) {

  /** The cluster as the reader calls it. */
  public String cluster(Language language) {
    return language.choose(clusterName, clusterNameEn);
  }

  /** The unit as the reader calls it. */
  public String unit(Language language) {
    return language.choose(unitName, unitNameEn);
  }

  /** Some commitment is off track, or missed at the end of its year. */
  public boolean isBehind() {
    return offTrack + missed > 0;
  }

  /** None is behind, but some is at risk. */
  public boolean isAtRisk() {
    return !isBehind() && atRisk > 0;
  }

  /** Whatever it has reported is on track or met. */
  public boolean keepsPace() {
    return !isBehind() && atRisk == 0 && met + onTrack > 0;
  }
}
