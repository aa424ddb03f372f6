package vn.thidua.etl.rulebook.rank;

import static vn.thidua.etl.rulebook.measure.Derivation.number;
import static vn.thidua.etl.rulebook.measure.Derivation.operand;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.etl.rulebook.measure.Derivation;

/**
 * How a unit's total was made (scoring.md, section 4), with the letters of that section and only
 * the steps that were taken, parted by {@code ;}. E is what was excluded, S the points of SCORE
 * criteria, B bonus, P penalty:
 *
 * <p>{@code E = 20; S = 78.5; S × 100/(100 − E) = 98.13; B = min(5, 3) = 3; P = 0.5; 98.13 + 3 −
 * 0.5 = 100.63 → min(100.63, 100) = 100}
 *
 * @param bonus before its cap
 * @param assigned step 2: what the rulebook's policy makes of S and E
 * @param cappedBonus B
 */
public record TotalFormula(
    NaPolicy naPolicy,
    BigDecimal scale,
    BigDecimal score,
    BigDecimal excludedMax,
    BigDecimal assigned,
    BigDecimal bonus,
    BigDecimal cappedBonus,
    BigDecimal penalty,
    @Nullable BigDecimal totalCap) {

  /** What becomes of the points of an excluded criterion. */
  public enum NaPolicy {
    RESCALE,
    FULL,
    ZERO
  }

  /** The formula; its last number is the total. */
  public String text() {
    List<String> steps = new ArrayList<>();
    boolean excludes = excludedMax.signum() != 0;
    if (excludes) {
      steps.add("E = " + number(excludedMax));
    }
    steps.add("S = " + number(score));
    if (excludes) {
      steps.add(assignment());
    }
    if (bonus.signum() != 0) {
      String b =
          bonus.compareTo(cappedBonus) == 0
              ? ""
              : "min(%s, %s) = ".formatted(number(bonus), number(cappedBonus));
      steps.add("B = " + b + number(cappedBonus));
    }
    if (penalty.signum() != 0) {
      steps.add("P = " + number(penalty));
    }
    Derivation total = total();
    boolean isSaid = steps.get(steps.size() - 1).endsWith(" " + total);
    if (!isSaid) {
      steps.add(total.toString());
    }
    return String.join("; ", steps);
  }

  private String assignment() {
    return switch (naPolicy) {
      case RESCALE ->
          scale.compareTo(excludedMax) > 0
              ? "S × %s/(%s − E) = %s".formatted(number(scale), number(scale), number(assigned))
              : "E ≥ %s → %s".formatted(number(scale), number(assigned));
      case FULL -> "S + E = " + number(assigned);
      case ZERO -> "S + 0 = " + number(assigned);
    };
  }

  private Derivation total() {
    BigDecimal sum = assigned.add(cappedBonus).subtract(penalty);
    StringBuilder term = new StringBuilder(number(assigned));
    if (cappedBonus.signum() != 0) {
      term.append(" + ").append(operand(cappedBonus));
    }
    if (penalty.signum() != 0) {
      term.append(" − ").append(operand(penalty));
    }
    Derivation bare = Derivation.of(sum);
    Derivation total =
        term.toString().equals(number(assigned)) ? bare : Derivation.term(term.toString(), sum);
    Derivation notNegative = total.atLeast(BigDecimal.ZERO);
    return totalCap == null ? notNegative : notNegative.atMost(totalCap);
  }
}
