package vn.thidua.etl.oracle;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * An exact rational number in lowest terms, so that nothing is rounded but where scoring.md says.
 */
record Fraction(BigInteger numerator, BigInteger denominator) implements Comparable<Fraction> {
  static final Fraction ZERO = of(0);
  static final Fraction ONE = of(1);

  /** Ratios and averages have this many decimals. */
  static final int RATIO_DECIMALS = 6;

  Fraction {
    if (denominator.signum() == 0) {
      throw new ArithmeticException(numerator + " divided by zero");
    }
    BigInteger divisor = numerator.gcd(denominator);
    if (denominator.signum() < 0) {
      divisor = divisor.negate();
    }
    numerator = numerator.divide(divisor);
    denominator = denominator.divide(divisor);
  }

  static Fraction of(long whole) {
    return new Fraction(BigInteger.valueOf(whole), BigInteger.ONE);
  }

  static Fraction of(long numerator, long denominator) {
    return new Fraction(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
  }

  static Fraction of(String decimal) {
    BigDecimal value = new BigDecimal(decimal);
    return new Fraction(value.unscaledValue(), BigInteger.ONE).dividedBy(tenTo(value.scale()));
  }

  private static Fraction tenTo(int exponent) {
    return exponent >= 0
        ? new Fraction(BigInteger.TEN.pow(exponent), BigInteger.ONE)
        : new Fraction(BigInteger.ONE, BigInteger.TEN.pow(-exponent));
  }

  Fraction plus(Fraction other) {
    return new Fraction(
        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
        denominator.multiply(other.denominator));
  }

  Fraction minus(Fraction other) {
    return plus(new Fraction(other.numerator.negate(), other.denominator));
  }

  Fraction times(Fraction other) {
    return new Fraction(
        numerator.multiply(other.numerator), denominator.multiply(other.denominator));
  }

  Fraction dividedBy(Fraction other) {
    return new Fraction(
        numerator.multiply(other.denominator), denominator.multiply(other.numerator));
  }

  Fraction abs() {
    return new Fraction(numerator.abs(), denominator);
  }

  Fraction min(Fraction other) {
    return compareTo(other) <= 0 ? this : other;
  }

  Fraction max(Fraction other) {
    return compareTo(other) >= 0 ? this : other;
  }

  int signum() {
    return numerator.signum();
  }

  /** The greatest whole number that is not above this one. */
  Fraction floor() {
    BigInteger[] parts = numerator.divideAndRemainder(denominator);
    BigInteger whole = parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    return new Fraction(whole, BigInteger.ONE);
  }

  boolean isAbove(Fraction other) {
    return compareTo(other) > 0;
  }

  boolean isBelow(Fraction other) {
    return compareTo(other) < 0;
  }

  Fraction rounded(int decimals) {
    return rounded(decimals, RoundingMode.HALF_UP);
  }

  Fraction rounded(int decimals, RoundingMode mode) {
    BigDecimal value =
        new BigDecimal(numerator).divide(new BigDecimal(denominator), decimals, mode);
    return of(value.toPlainString());
  }

  /** Rounded as ratios and averages are. */
  Fraction asRatio() {
    return rounded(RATIO_DECIMALS);
  }

  /** This number written out; an error where it has no end, for then it was not rounded. */
  BigDecimal toDecimal() {
    return new BigDecimal(numerator).divide(new BigDecimal(denominator));
  }

  @Override
  public int compareTo(Fraction other) {
    return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
  }

  @Override
  public String toString() {
    return numerator + "/" + denominator;
  }
}
