package vn.thidua.etl.rulebook.method;

import static vn.thidua.etl.rulebook.measure.Derivation.number;
import static vn.thidua.etl.rulebook.measure.Derivation.operand;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import vn.thidua.etl.rulebook.measure.Derivation;

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
  public List<String> lacking(Settings settings) {
    List<String> lacking = new ArrayList<>();
    if (settings.stepSize() == null || settings.stepSize().signum() <= 0) {
      lacking.add("step_size");
    }
    if (settings.stepPoints() == null) {
      lacking.add("step_points");
    }
    if (settings.pivot() == null) {
      lacking.add("pivot");
    }
    if (settings.basePoints() == null) {
      lacking.add("base_points");
    }
    return lacking;
  }

  @Override
  public BigDecimal points(Facts facts) {
    return unbounded(facts).max(facts.settings().floorOrZero());
  }

  @Override
  public Derivation derivation(Facts facts) {
    Settings settings = facts.settings();
    String term =
        "%s + %s × floor((%s − %s) / %s)"
            .formatted(
                number(settings.requiredBasePoints()),
                operand(settings.requiredStepPoints()),
                number(facts.x()),
                operand(settings.requiredPivot()),
                number(settings.requiredStepSize()));
    return Derivation.term(term, unbounded(facts)).atLeast(facts.settings().floorOrZero());
  }

  private static BigDecimal unbounded(Facts facts) {
    Settings settings = facts.settings();
    BigDecimal distance = facts.x().subtract(settings.requiredPivot());
    BigDecimal steps = distance.divide(settings.requiredStepSize(), 0, RoundingMode.FLOOR);
    return settings.requiredBasePoints().add(settings.requiredStepPoints().multiply(steps));
  }

  @Override
  public BigDecimal floor(Settings settings) {
    return settings.floorOrZero().min(BigDecimal.ZERO);
  }
}
