package vn.thidua.etl.rulebook.method;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * For criteria without targets, beside the best of the peers. HIGHER: {@code M × A / greatest}, 0
 * where that is not above 0; LOWER: M where {@code A ≤ 0}, else {@code M × least (at least 0) / A}.
 */
public final class ShareOfBest implements ScoringMethod {

  @Override
  public String name() {
    return "SHARE_OF_BEST";
  }

  @Override
  public boolean needsCommitment(Basis basis) {
    return false;
  }

  @Override
  public BigDecimal points(Facts facts) {
    BigDecimal actual = facts.actualOrZero();
    BigDecimal best = Facts.required(facts.bestActual(), "a best actual");
    if (facts.isLower()) {
      return actual.signum() <= 0
          ? facts.maxPoints()
          : share(facts, best.max(BigDecimal.ZERO), actual);
    }
    return best.signum() <= 0 ? BigDecimal.ZERO : share(facts, actual, best);
  }

  private static BigDecimal share(Facts facts, BigDecimal part, BigDecimal whole) {
    return facts.maxPoints().multiply(part).divide(whole, facts.decimals(), RoundingMode.HALF_UP);
  }
}
