package vn.thidua.etl.rulebook.method;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Half the points for keeping the commitment, the other half by how near the leader L a unit comes:
 * {@code a < 1: M/2 × a; a = 1: M/2; a > 1: M/2 + M/2 × (a − 1)/(L − 1)}.
 */
public final class LeaderRelative implements ScoringMethod {

  @Override
  public String name() {
    return "LEADER_RELATIVE";
  }

  @Override
  public boolean needsCommitment(Basis basis) {
    return true;
  }

  @Override
  public BigDecimal points(Facts facts) {
    BigDecimal achievement = Facts.required(facts.achievement(), "achievement");
    BigDecimal half = facts.maxPoints().divide(BigDecimal.valueOf(2));
    if (achievement.compareTo(BigDecimal.ONE) <= 0) {
      return half.multiply(achievement);
    }
    BigDecimal leader = Facts.required(facts.bestAchievement(), "a best achievement");
    // M/2 + M/2 × (a − 1)/(L − 1) over one denominator, so that it is rounded once
    BigDecimal numerator = half.multiply(leader.add(achievement).subtract(BigDecimal.valueOf(2)));
    return numerator.divide(
        leader.subtract(BigDecimal.ONE), facts.decimals(), RoundingMode.HALF_UP);
  }
}
