package vn.thidua.etl.rulebook;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How far an actual keeps a target (scoring.md, section 2), with exact comparisons. The target is
 * {@code target × part / whole}: the whole target with 1 / 1, the expectation to date with the
 * periods that have ended or the share of the season (section 6), which as a quotient need not end.
 */
public final class Achievement {

  private static final BigDecimal TEN = BigDecimal.TEN;
  private static final int RATIO_DECIMALS = 6;

  private final Direction direction;
  private final BigDecimal tolerance;
  private final BigDecimal target;
  private final BigDecimal scaledActual;

  /**
   * Holds an actual against a target.
   *
   * @param tolerance of NEAR, a ratio
   * @param whole not 0
   */
  public Achievement(
      Direction direction,
      BigDecimal tolerance,
      BigDecimal actual,
      BigDecimal target,
      BigDecimal part,
      BigDecimal whole) {
    this.direction = direction;
    this.tolerance = tolerance;
    // both sides times |whole|, so that nothing is divided before it must be
    BigDecimal scaledTarget = target.multiply(part);
    BigDecimal signed = whole.signum() < 0 ? scaledTarget.negate() : scaledTarget;
    this.target = signed.max(BigDecimal.ZERO);
    this.scaledActual = actual.multiply(whole.abs());
  }

  /** Clamped to 0…10, rounded to 6 decimals. */
  public BigDecimal ratio() {
    if (target.signum() == 0) {
      return isMet() ? BigDecimal.ONE : BigDecimal.ZERO;
    }
    BigDecimal ratio =
        switch (direction) {
          case HIGHER ->
              scaledActual.signum() <= 0 ? BigDecimal.ZERO : quotient(scaledActual, target);
          case LOWER -> scaledActual.signum() <= 0 ? TEN : quotient(target, scaledActual);
          case NEAR ->
              isMet()
                  ? BigDecimal.ONE
                  : quotient(
                      target.multiply(BigDecimal.ONE.add(tolerance)).subtract(deviation()), target);
        };
    return ratio.max(BigDecimal.ZERO).min(TEN);
  }

  public boolean isMet() {
    return switch (direction) {
      case HIGHER -> scaledActual.compareTo(target) >= 0;
      case LOWER -> scaledActual.compareTo(target) <= 0;
      case NEAR -> deviation().compareTo(tolerance.multiply(target)) <= 0;
    };
  }

  public boolean isExceeded() {
    return switch (direction) {
      case HIGHER -> scaledActual.compareTo(target) > 0;
      case LOWER -> scaledActual.compareTo(target) < 0;
      case NEAR -> false;
    };
  }

  private BigDecimal deviation() {
    return scaledActual.subtract(target).abs();
  }

  private static BigDecimal quotient(BigDecimal part, BigDecimal whole) {
    return part.divide(whole, RATIO_DECIMALS, RoundingMode.HALF_UP);
  }
}
