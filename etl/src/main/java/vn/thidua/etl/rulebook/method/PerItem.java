package vn.thidua.etl.rulebook.method;

import java.math.BigDecimal;

/** {@code step_points × A}; without a result there are 0 items. */
public final class PerItem implements ScoringMethod {

  @Override
  public String name() {
    return "PER_ITEM";
  }

  @Override
  public boolean needsCommitment(Basis basis) {
    return false;
  }

  @Override
  public BigDecimal points(Facts facts) {
    return Facts.required(facts.stepPoints(), "step_points").multiply(facts.actualOrZero());
  }

  @Override
  public boolean needsResult() {
    return false;
  }
}
