package vn.thidua.etl.rulebook.rank;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What separates a ranked unit from its neighbours, and what would move its rank.
 *
 * @param above the nearest unit of a better rank, of several the first by code; null for the first
 * @param below the nearest unit of a worse rank; null for the last
 * @param pointsToRise the fewest points, in steps of the rulebook's decimals, that added to its
 *     total better its rank; null where none can
 * @param pointsToFall the fewest that taken from its total worsen it; null where none can
 * @param bestRank with its own missing reports at their best, everybody else as they are
 * @param worstRank with everybody else's at their best, its own missing
 */
public record Firmness(
    String unit,
    @Nullable Neighbour above,
    @Nullable Neighbour below,
    @Nullable BigDecimal pointsToRise,
    @Nullable BigDecimal pointsToFall,
    int bestRank,
    int worstRank) {

  /**
   * A unit beside another.
   *
   * @param partedBy {@code TOTAL}, or the tie-break that parts the two
   * @param gap the difference of their totals, not below 0
   */
  public record Neighbour(String unit, String partedBy, BigDecimal gap) {}
}
