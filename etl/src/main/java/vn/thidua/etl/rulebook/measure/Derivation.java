package vn.thidua.etl.rulebook.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A number and how it was made: {@code 20 × min(0.956522, 1) = 19.13044 → 19.13}.
 *
 * <p>{@code =} stands before what a term gives (a quotient that does not end is rounded there),
 * {@code →} before what follows: from a comparison ({@code 110 ≥ 100 → 20}), or from the number
 * before by a bound ({@code 24 → min(24, 20) = 20}) or by rounding. The last number is the value.
 * Decimal points, no thousands separators, no trailing zeros: the same in every language.
 */
public final class Derivation {

  private final String text;
  private final BigDecimal value;

  private Derivation(String text, BigDecimal value) {
    this.text = text;
    this.value = value;
  }

  /** A number that stands as it was given. */
  public static Derivation of(BigDecimal value) {
    return new Derivation(number(value), value);
  }

  /** What a term with figures gives. */
  public static Derivation term(String term, BigDecimal value) {
    return new Derivation(term + " = " + number(value), value);
  }

  /** What follows from a comparison that holds, or from a status. */
  public static Derivation because(String reason, BigDecimal value) {
    return new Derivation(reason + " → " + number(value), value);
  }

  /** The number with a name before it. */
  public static Derivation named(String name, BigDecimal value) {
    return new Derivation(name + ": " + number(value), value);
  }

  /** The bound where the number is above it. */
  public Derivation atMost(BigDecimal bound) {
    return value.compareTo(bound) <= 0 ? this : bounded("min", bound);
  }

  /** The bound where the number is below it. */
  public Derivation atLeast(BigDecimal bound) {
    return value.compareTo(bound) >= 0 ? this : bounded("max", bound);
  }

  private Derivation bounded(String function, BigDecimal bound) {
    String step = "%s → %s(%s, %s) = %s";
    String limit = number(bound);
    return new Derivation(step.formatted(text, function, number(value), limit, limit), bound);
  }

  /** Rounded HALF_UP; it shows only where that changes the number. */
  public Derivation rounded(int decimals) {
    BigDecimal rounded = value.setScale(decimals, RoundingMode.HALF_UP);
    return rounded.compareTo(value) == 0 ? this : because(text, rounded);
  }

  public BigDecimal value() {
    return value;
  }

  @Override
  public String toString() {
    return text;
  }

  /** A number as formulas write it. */
  public static String number(BigDecimal number) {
    String plain = number.stripTrailingZeros().toPlainString();
    return plain.startsWith("-") ? "−" + plain.substring(1) : plain;
  }

  /** A number behind an operator: negative ones in parentheses. */
  public static String operand(BigDecimal number) {
    return number.signum() < 0 ? "(" + number(number) + ")" : number(number);
  }
}
