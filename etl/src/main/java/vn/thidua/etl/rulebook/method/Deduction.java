package vn.thidua.etl.rulebook.method;

import static vn.thidua.etl.rulebook.measure.Derivation.number;
import static vn.thidua.etl.rulebook.measure.Derivation.operand;

import java.math.BigDecimal;
import java.util.List;
import vn.thidua.etl.rulebook.measure.Derivation;

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
  public boolean needsResult() {
    return false;
  }

  @Override
  public List<String> lacking(Settings settings) {
    return settings.stepPoints() == null ? List.of("step_points") : List.of();
  }

  @Override
  public BigDecimal points(Facts facts) {
    return unbounded(facts).max(facts.settings().floorOrZero());
  }

  @Override
  public Derivation derivation(Facts facts) {
    String term =
        "%s − %s × %s"
            .formatted(
                number(facts.maxPoints()),
                operand(facts.settings().requiredStepPoints()),
                operand(facts.actualOrZero()));
    return Derivation.term(term, unbounded(facts)).atLeast(facts.settings().floorOrZero());
  }

  private static BigDecimal unbounded(Facts facts) {
    BigDecimal step = facts.settings().requiredStepPoints();
    return facts.maxPoints().subtract(step.multiply(facts.actualOrZero()));
  }

  @Override
  public BigDecimal floor(Settings settings) {
    return settings.floorOrZero().min(BigDecimal.ZERO);
  }
}
