package vn.thidua.etl.rulebook.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How far an actual keeps a target (scoring.md, section 2), with exact comparisons. The target is
 * the whole one, or what is expected of it to date (section 6); one below 0 counts as 0.
 */
public final class Achievement {

  private static final BigDecimal TEN = BigDecimal.TEN;
  private static final int RATIO_DECIMALS = 6;

  private final Direction direction;
  private final BigDecimal tolerance;
  private final BigDecimal actual;
  private final Expectation expectation;
  private final BigDecimal scaledTarget;
  private final BigDecimal scaledActual;

  /**
   * Holds an actual against a target.
   *
   * @param tolerance of NEAR, a ratio
   */
  public Achievement(
      Direction direction, BigDecimal tolerance, BigDecimal actual, Expectation expectation) {
    this.direction = direction;
    this.tolerance = tolerance;
    this.actual = actual;
    this.expectation = expectation;
    // both sides times |whole|, so that nothing is divided before it must be
    BigDecimal whole = expectation.whole();
    BigDecimal product = expectation.target().multiply(expectation.part());
    BigDecimal signed = whole.signum() < 0 ? product.negate() : product;
    scaledTarget = signed.max(BigDecimal.ZERO);
    scaledActual = actual.multiply(whole.abs());
  }

  /** Clamped to 0…10, rounded to 6 decimals. */
  public BigDecimal ratio() {
    return isDecidedBySign() ? ratioBySign() : quotient().max(BigDecimal.ZERO).min(TEN);
  }

  /** {@code 1100 / 1150 = 0.956522}: how {@link #ratio} was made. */
  public Derivation derivation() {
    if (isDecidedBySign()) {
      return Derivation.because(sign(), ratioBySign());
    }
    if (direction == Direction.NEAR && isMet()) {
      return Derivation.because(comparison(), BigDecimal.ONE);
    }
    String a = Derivation.number(actual);
    String t = expectation.operand();
    String term =
        switch (direction) {
          case HIGHER -> a + " / " + t;
          case LOWER -> t + " / " + a;
          case NEAR -> "1 − (|%s − %s| / %s − %s)".formatted(a, t, t, Derivation.number(tolerance));
        };
    return Derivation.term(term, quotient()).atLeast(BigDecimal.ZERO).atMost(TEN);
  }

  /** {@code 110 ≥ 100}: the comparison that makes it met, or not. */
  public String comparison() {
    String a = Derivation.number(actual);
    String t = scaledTarget.signum() == 0 ? "0" : expectation.operand();
    return switch (direction) {
      case HIGHER -> a + (isMet() ? " ≥ " : " < ") + t;
      case LOWER -> a + (isMet() ? " ≤ " : " > ") + t;
      case NEAR ->
          "|%s − %s| %s %s × %s"
              .formatted(a, t, isMet() ? "≤" : ">", Derivation.number(tolerance), t);
    };
  }

  public boolean isMet() {
    return switch (direction) {
      case HIGHER -> scaledActual.compareTo(scaledTarget) >= 0;
      case LOWER -> scaledActual.compareTo(scaledTarget) <= 0;
      case NEAR -> deviation().compareTo(tolerance.multiply(scaledTarget)) <= 0;
    };
  }

  public boolean isExceeded() {
    return switch (direction) {
      case HIGHER -> scaledActual.compareTo(scaledTarget) > 0;
      case LOWER -> scaledActual.compareTo(scaledTarget) < 0;
      case NEAR -> false;
    };
  }

  /** Whether no quotient is taken: the target is 0, or the actual not above 0. */
  private boolean isDecidedBySign() {
    return scaledTarget.signum() == 0
        || (direction != Direction.NEAR && scaledActual.signum() <= 0);
  }

  private BigDecimal ratioBySign() {
    if (scaledTarget.signum() == 0) {
      return isMet() ? BigDecimal.ONE : BigDecimal.ZERO;
    }
    return direction == Direction.LOWER ? TEN : BigDecimal.ZERO;
  }

  private String sign() {
    return scaledTarget.signum() == 0 ? comparison() : Derivation.number(actual) + " ≤ 0";
  }

  private BigDecimal quotient() {
    return switch (direction) {
      case HIGHER -> quotient(scaledActual, scaledTarget);
      case LOWER -> quotient(scaledTarget, scaledActual);
      case NEAR ->
          isMet()
              ? BigDecimal.ONE
              : quotient(
                  scaledTarget.multiply(BigDecimal.ONE.add(tolerance)).subtract(deviation()),
                  scaledTarget);
    };
  }

  private BigDecimal deviation() {
    return scaledActual.subtract(scaledTarget).abs();
  }

  private static BigDecimal quotient(BigDecimal part, BigDecimal whole) {
    return part.divide(whole, RATIO_DECIMALS, RoundingMode.HALF_UP);
  }
}
