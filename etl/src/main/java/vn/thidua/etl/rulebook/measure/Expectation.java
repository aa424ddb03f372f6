package vn.thidua.etl.rulebook.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What of a target is expected by a date (scoring.md, section 6): {@code target × part / whole},
 * with the periods that have ended or the share of the season. As a quotient it need not end, so it
 * is kept as three numbers.
 *
 * @param whole not 0
 */
public record Expectation(BigDecimal target, BigDecimal part, BigDecimal whole) {

  private static final int DECIMALS = 6;

  /** The whole target, whatever the date. */
  public static Expectation whole(BigDecimal target) {
    return new Expectation(target, BigDecimal.ONE, BigDecimal.ONE);
  }

  /** {@code 1150 × 9/12 = 862.5}, rounded to 6 decimals; the target itself where all is due. */
  public Derivation derivation() {
    return part.compareTo(whole) == 0 ? Derivation.of(target) : Derivation.term(term(), rounded());
  }

  /** As an operand of another formula: the number where it ends, else the term that gives it. */
  String operand() {
    boolean ends = rounded().multiply(whole).compareTo(target.multiply(part)) == 0;
    return ends ? Derivation.operand(rounded()) : "(" + term() + ")";
  }

  private String term() {
    return "%s × %s/%s"
        .formatted(Derivation.number(target), Derivation.operand(part), Derivation.operand(whole));
  }

  private BigDecimal rounded() {
    return target.multiply(part).divide(whole, DECIMALS, RoundingMode.HALF_UP);
  }
}
