package vn.thidua.etl.rulebook.method;

import static vn.thidua.etl.rulebook.measure.Derivation.number;

import java.math.BigDecimal;
import vn.thidua.etl.rulebook.measure.Derivation;

/** M × min(a, cap_ratio), at most M × cap_ratio. */
public final class Proportional implements ScoringMethod {

  @Override
  public String name() {
    return "PROPORTIONAL";
  }

  @Override
  public boolean needsCommitment(Basis basis) {
    return true;
  }

  @Override
  public BigDecimal points(Facts facts) {
    BigDecimal cap = facts.settings().capRatio();
    return facts.maxPoints().multiply(facts.requiredAchievement().min(cap));
  }

  @Override
  public Derivation derivation(Facts facts) {
    String term =
        "%s × min(%s, %s)"
            .formatted(
                number(facts.maxPoints()),
                number(facts.requiredAchievement()),
                number(facts.settings().capRatio()));
    return Derivation.term(term, points(facts));
  }

  @Override
  public BigDecimal ceiling(Settings settings) {
    return settings.maxPoints().multiply(settings.capRatio());
  }
}
