package vn.thidua.etl.rulebook.method;

import static vn.thidua.etl.rulebook.measure.Derivation.number;
import static vn.thidua.etl.rulebook.measure.Derivation.operand;

import java.math.BigDecimal;
import java.math.RoundingMode;
import vn.thidua.etl.rulebook.measure.Derivation;
import vn.thidua.etl.rulebook.measure.Direction;

/**
 * For criteria without targets, beside the best of the peers. HIGHER: {@code M × A / greatest}, 0
 * where that is not above 0; LOWER: M where {@code A ≤ 0}, else {@code M × least (at least 0) / A}.
 */
public final class ShareOfBest implements ScoringMethod {

  @Override
  public String name() {
    return "SHARE_OF_BEST";
  }

  @Override
  public boolean needsCommitment(Basis basis) {
    return false;
  }

  @Override
  public boolean suits(Direction direction) {
    return direction != Direction.NEAR;
  }

  @Override
  public BigDecimal points(Facts facts) {
    return derivation(facts).value();
  }

  @Override
  public Derivation derivation(Facts facts) {
    BigDecimal actual = facts.actualOrZero();
    BigDecimal best = Settings.required(facts.bestActual(), "a best actual");
    if (facts.settings().direction() == Direction.LOWER) {
      return actual.signum() <= 0
          ? Derivation.because(number(actual) + " ≤ 0", facts.maxPoints())
          : share(facts, best.max(BigDecimal.ZERO), actual);
    }
    return best.signum() <= 0
        ? Derivation.because(number(best) + " ≤ 0", BigDecimal.ZERO)
        : share(facts, actual, best);
  }

  private static Derivation share(Facts facts, BigDecimal part, BigDecimal whole) {
    BigDecimal max = facts.maxPoints();
    return Derivation.term(
        "%s × %s / %s".formatted(number(max), operand(part), number(whole)),
        max.multiply(part).divide(whole, facts.decimals(), RoundingMode.HALF_UP));
  }
}
