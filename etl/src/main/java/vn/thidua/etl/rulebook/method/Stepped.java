package vn.thidua.etl.rulebook.method;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** {@code base_points + step_points × floor((x − pivot) / step_size)}, not below floor_points. */
public final class Stepped implements ScoringMethod {

  @Override
  public String name() {
    return "STEPPED";
  }

  @Override
  public boolean needsCommitment(Basis basis) {
    return basis == Basis.RATIO;
  }

  @Override
  public BigDecimal points(Facts facts) {
    BigDecimal distance = facts.x().subtract(Facts.required(facts.pivot(), "pivot"));
    BigDecimal steps =
        distance.divide(Facts.required(facts.stepSize(), "step_size"), 0, RoundingMode.FLOOR);
    BigDecimal points =
        Facts.required(facts.basePoints(), "base_points")
            .add(Facts.required(facts.stepPoints(), "step_points").multiply(steps));
    return facts.floorPoints() == null ? points : points.max(facts.floorPoints());
  }

  @Override
  public BigDecimal floor(Facts facts) {
    return facts.floorPoints() == null ? BigDecimal.ZERO : facts.floorPoints().min(BigDecimal.ZERO);
  }
}
