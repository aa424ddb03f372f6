package vn.thidua.etl.rulebook.method;

import java.math.BigDecimal;

/** {@code M − step_points × A}, not below floor_points; without a result nothing is deducted. */
public final class Deduction implements ScoringMethod {

  @Override
  public String name() {
    return "DEDUCTION";
  }

  @Override
  public boolean needsCommitment(Basis basis) {
    return false;
  }

  @Override
  public BigDecimal points(Facts facts) {
    BigDecimal points =
        facts
            .maxPoints()
            .subtract(
                Facts.required(facts.stepPoints(), "step_points").multiply(facts.actualOrZero()));
    return facts.floorPoints() == null ? points : points.max(facts.floorPoints());
  }

  @Override
  public boolean needsResult() {
    return false;
  }

  @Override
  public BigDecimal floor(Facts facts) {
    return facts.floorPoints() == null ? BigDecimal.ZERO : facts.floorPoints().min(BigDecimal.ZERO);
  }
}
