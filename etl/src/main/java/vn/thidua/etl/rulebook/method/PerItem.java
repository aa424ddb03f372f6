package vn.thidua.etl.rulebook.method;

import static vn.thidua.etl.rulebook.measure.Derivation.number;
import static vn.thidua.etl.rulebook.measure.Derivation.operand;

import java.math.BigDecimal;
import java.util.List;
import vn.thidua.etl.rulebook.measure.Derivation;

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
  public boolean needsResult() {
    return false;
  }

  @Override
  public List<String> lacking(Settings settings) {
    return settings.stepPoints() == null ? List.of("step_points") : List.of();
  }

  @Override
  public BigDecimal points(Facts facts) {
    return facts.settings().requiredStepPoints().multiply(facts.actualOrZero());
  }

  @Override
  public Derivation derivation(Facts facts) {
    String step = number(facts.settings().requiredStepPoints());
    return Derivation.term(step + " × " + operand(facts.actualOrZero()), points(facts));
  }
}
