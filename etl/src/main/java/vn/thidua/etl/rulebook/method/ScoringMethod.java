package vn.thidua.etl.rulebook.method;

import java.math.BigDecimal;
import java.util.List;
import vn.thidua.etl.rulebook.measure.Derivation;
import vn.thidua.etl.rulebook.measure.Direction;

/**
 * How a criterion turns facts into points (scoring.md, section 3), and how it explains them.
 * Implementations are stateless.
 */
public interface ScoringMethod {

  /** The name that {@code criteria.method} gives it, in capitals. */
  String name();

  /**
   * Points before clamping and final rounding. A quotient that does not end is rounded HALF_UP to
   * {@link Facts#decimals()} here, which with the monotone clamp afterwards is the same as rounding
   * the clamped exact value. Called only where {@link #needsCommitment} and {@link #needsResult}
   * are met.
   */
  BigDecimal points(Facts facts);

  /** How {@link #points} came about, as a formula with the figures; its value are those points. */
  Derivation derivation(Facts facts);

  /** Whether the method has no meaning without a signed target. */
  boolean needsCommitment(Basis basis);

  /** False for methods that count items: no result is then a count of 0. */
  default boolean needsResult() {
    return true;
  }

  /** The columns that the method needs and the rulebook leaves empty or wrong; in their order. */
  default List<String> lacking(Settings settings) {
    return List.of();
  }

  /** Whether the method means something where that side of a target is the good one. */
  default boolean suits(Direction direction) {
    return true;
  }

  /** Whether the method reads {@link Settings#bands()}, which then have to be sound. */
  default boolean readsBands() {
    return false;
  }

  /** The most that the method gives: {@code max_points} unless it says otherwise. */
  default BigDecimal ceiling(Settings settings) {
    return settings.maxPoints();
  }

  /** The least that the method gives: 0 unless it says otherwise. */
  default BigDecimal floor(Settings settings) {
    return BigDecimal.ZERO;
  }
}
