package vn.thidua.etl.rulebook.method;

import static vn.thidua.etl.rulebook.measure.Derivation.number;

import java.math.BigDecimal;
import vn.thidua.etl.rulebook.measure.Derivation;
import vn.thidua.etl.rulebook.measure.Expectation;

/** M where the commitment is met (without a commitment: where the actual is at least 1), else 0. */
public final class PassFail implements ScoringMethod {

  @Override
  public String name() {
    return "PASS_FAIL";
  }

  @Override
  public boolean needsCommitment(Basis basis) {
    return false;
  }

  @Override
  public BigDecimal points(Facts facts) {
    return isPassed(facts) ? facts.maxPoints() : BigDecimal.ZERO;
  }

  @Override
  public Derivation derivation(Facts facts) {
    return Derivation.because(comparison(facts), points(facts));
  }

  private static boolean isPassed(Facts facts) {
    BigDecimal target = facts.target();
    return target == null
        ? facts.actualOrZero().compareTo(BigDecimal.ONE) >= 0
        : !facts.isOpen() && facts.against(Expectation.whole(target)).isMet();
  }

  private static String comparison(Facts facts) {
    BigDecimal target = facts.target();
    if (target == null) {
      return number(facts.actualOrZero()) + (isPassed(facts) ? " ≥ 1" : " < 1");
    }
    return facts.isOpen()
        ? "%d/%d < 1".formatted(facts.reportedPeriods(), facts.expectedPeriods())
        : facts.against(Expectation.whole(target)).comparison();
  }
}
