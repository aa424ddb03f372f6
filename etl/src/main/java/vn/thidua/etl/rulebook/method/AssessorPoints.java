package vn.thidua.etl.rulebook.method;

import java.math.BigDecimal;

/** The actual itself: points as the assessor gave them. */
public final class AssessorPoints implements ScoringMethod {

  @Override
  public String name() {
    return "POINTS";
  }

  @Override
  public boolean needsCommitment(Basis basis) {
    return false;
  }

  @Override
  public BigDecimal points(Facts facts) {
    return facts.actualOrZero();
  }
}
