package vn.thidua.etl.rulebook.method;

import java.math.BigDecimal;
import vn.thidua.etl.rulebook.measure.Derivation;

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

  @Override
  public Derivation derivation(Facts facts) {
    return Derivation.of(points(facts));
  }
}
