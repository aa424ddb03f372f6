package vn.thidua.etl.rulebook.method;

import java.math.BigDecimal;

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
    BigDecimal achievement = Facts.required(facts.achievement(), "achievement");
    return facts.maxPoints().multiply(achievement.min(cap(facts)));
  }

  @Override
  public BigDecimal ceiling(Facts facts) {
    return facts.maxPoints().multiply(cap(facts));
  }

  private static BigDecimal cap(Facts facts) {
    return Facts.required(facts.capRatio(), "cap_ratio");
  }
}
