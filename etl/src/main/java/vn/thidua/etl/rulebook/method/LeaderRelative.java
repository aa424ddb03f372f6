package vn.thidua.etl.rulebook.method;

import static vn.thidua.etl.rulebook.measure.Derivation.number;

import java.math.BigDecimal;
import java.math.RoundingMode;
import vn.thidua.etl.rulebook.measure.Derivation;

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
    BigDecimal achievement = facts.requiredAchievement();
    BigDecimal half = facts.maxPoints().divide(BigDecimal.valueOf(2));
    if (!isAhead(facts)) {
      return half.multiply(achievement);
    }
    BigDecimal leader = leader(facts);
    // M/2 + M/2 × (a − 1)/(L − 1) over one denominator, so that it is rounded once
    BigDecimal numerator = half.multiply(leader.add(achievement).subtract(BigDecimal.valueOf(2)));
    return numerator.divide(
        leader.subtract(BigDecimal.ONE), facts.decimals(), RoundingMode.HALF_UP);
  }

  @Override
  public Derivation derivation(Facts facts) {
    String half = number(facts.maxPoints()) + "/2";
    String a = number(facts.requiredAchievement());
    String term =
        isAhead(facts)
            ? "%s + %s × (%s − 1)/(%s − 1)".formatted(half, half, a, number(leader(facts)))
            : half + " × " + a;
    return Derivation.term(term, points(facts));
  }

  private static boolean isAhead(Facts facts) {
    return facts.requiredAchievement().compareTo(BigDecimal.ONE) > 0;
  }

  private static BigDecimal leader(Facts facts) {
    return Settings.required(facts.bestAchievement(), "a best achievement");
  }
}
