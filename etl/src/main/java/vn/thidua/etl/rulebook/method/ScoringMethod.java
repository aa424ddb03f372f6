package vn.thidua.etl.rulebook.method;

import java.math.BigDecimal;

/**
 * How a criterion turns facts into points (scoring.md, section 3). Implementations are stateless.
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

  /** Whether the method has no meaning without a signed target. */
  boolean needsCommitment(Basis basis);

  /** False for methods that count items: no result is then a count of 0. */
  default boolean needsResult() {
    return true;
  }

  /** The most that the method gives: {@code max_points} unless it says otherwise. */
  default BigDecimal ceiling(Facts facts) {
    return facts.maxPoints();
  }

  /** The least that the method gives: 0 unless it says otherwise. */
  default BigDecimal floor(Facts facts) {
    return BigDecimal.ZERO;
  }
}
