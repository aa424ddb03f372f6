package vn.thidua.etl.rulebook.method;

import java.math.BigDecimal;

/** The points of the band that holds x; outside of all bands 0. */
public final class Banded implements ScoringMethod {

  @Override
  public String name() {
    return "BANDED";
  }

  @Override
  public boolean needsCommitment(Basis basis) {
    return basis == Basis.RATIO;
  }

  @Override
  public BigDecimal points(Facts facts) {
    BigDecimal x = facts.x();
    for (Band band : facts.bands()) {
      if (band.holds(x)) {
        return band.points();
      }
    }
    return BigDecimal.ZERO;
  }
}
