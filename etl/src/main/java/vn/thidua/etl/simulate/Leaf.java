package vn.thidua.etl.simulate;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.etl.rulebook.Frequency;

/**
 * A criterion that figures are reported for: its rules as in {@code criteria.csv}, and what its
 * figures are like.
 *
 * @param typical the usual target; of FAULTS, ITEMS and LAPSES the chance of one more case
 * @param growth by how much the target grows a year, a ratio
 * @param digits decimals of its figures, 0 to 2
 * @param spread one deviation of the achievement
 */
record Leaf(
    String code,
    String kind,
    Method method,
    int maxPoints,
    String unitOfMeasure,
    Direction direction,
    Frequency frequency,
    Aggregation aggregation,
    double stepSize,
    double stepPoints,
    double pivot,
    double basePoints,
    double floorPoints,
    Figure figure,
    double typical,
    double growth,
    int digits,
    double spread,
    Season season,
    boolean isSigned) {

  enum Method {
    PROPORTIONAL,
    PASS_FAIL,
    BANDED,
    STEPPED,
    LEADER_RELATIVE,
    SHARE_OF_BEST,
    DEDUCTION,
    PER_ITEM,
    POINTS
  }

  enum Direction {
    HIGHER,
    LOWER,
    NEAR
  }

  enum Aggregation {
    SUM,
    LAST,
    AVERAGE,
    MAX,
    MIN
  }

  /** What sort of number it is. */
  enum Figure {
    /** Money and the like, greater in greater units. */
    AMOUNT,
    /** A percentage, at most 100. */
    RATE,
    /** A count of things done. */
    COUNT,
    /** 1 when passed, else 0. */
    PASS,
    /** Points given by the assessors. */
    MARK,
    /** Cases that cost points, none in most units and reported as 0. */
    FAULTS,
    /** Cases worth bonus points, reported by those who have some. */
    ITEMS,
    /** Cases that cost points, reported only where there are some. */
    LAPSES;

    boolean isReportedWhenNone() {
      return this != ITEMS && this != LAPSES;
    }
  }

  /** How a year's sum is spread over its months. */
  @SuppressWarnings("ImmutableEnumChecker") // the weights are never handed out
  enum Season {
    FLAT(8, 7, 9, 8, 8, 9, 8, 8, 8, 9, 9, 9),
    /** Revenue: high in January and at the quarters' ends. */
    BUDGET(13, 5, 8, 9, 6, 8, 9, 6, 8, 9, 7, 12),
    /** Disbursement: little until summer, a rush in the end. */
    YEAR_END(5, 5, 8, 7, 8, 9, 8, 8, 9, 10, 10, 13);

    private final int[] weights;

    Season(int... weights) {
      this.weights = weights;
    }

    /** The weight of a month, 1 to 12. */
    int weight(int month) {
      return weights[month - 1];
    }
  }

  /** From a row of a {@code regulation-*.psv}; its first 20 cells are those of criteria.csv. */
  static @Nullable Leaf of(List<String> row) {
    if (row.get(5).isEmpty()) {
      return null;
    }
    return new Leaf(
        row.get(0),
        row.get(4),
        Method.valueOf(row.get(5)),
        Integer.parseInt(row.get(6)),
        row.get(7),
        Direction.valueOf(row.get(8)),
        Frequency.valueOf(row.get(10)),
        Aggregation.valueOf(row.get(11)),
        number(row.get(14)),
        number(row.get(15)),
        number(row.get(16)),
        number(row.get(17)),
        number(row.get(18)),
        Figure.valueOf(row.get(20)),
        number(row.get(21)),
        number(row.get(22)),
        Integer.parseInt(row.get(23)),
        number(row.get(24)),
        Season.valueOf(row.get(25)),
        row.get(26).equals("SIGNED"));
  }

  private static double number(String cell) {
    return cell.isEmpty() ? 0 : Double.parseDouble(cell);
  }
}
