package vn.thidua.etl.rulebook.method;

import java.math.BigDecimal;

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
    boolean passed =
        facts.hasCommitment() ? facts.isMet() : facts.actualOrZero().compareTo(BigDecimal.ONE) >= 0;
    return passed ? facts.maxPoints() : BigDecimal.ZERO;
  }
}
