package vn.thidua.etl.rulebook.method;

import static vn.thidua.etl.rulebook.measure.Derivation.number;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.etl.rulebook.measure.Derivation;

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
  public List<String> lacking(Settings settings) {
    return settings.bands().isEmpty() ? List.of("bands") : List.of();
  }

  @Override
  public boolean readsBands() {
    return true;
  }

  @Override
  public BigDecimal points(Facts facts) {
    Band band = band(facts);
    return band == null ? BigDecimal.ZERO : band.points();
  }

  @Override
  public Derivation derivation(Facts facts) {
    Band band = band(facts);
    String where = band == null ? outside(facts) : band.around(facts.x());
    return Derivation.because(where, points(facts));
  }

  private static @Nullable Band band(Facts facts) {
    BigDecimal x = facts.x();
    for (Band band : facts.settings().bands()) {
      if (band.holds(x)) {
        return band;
      }
    }
    return null;
  }

  /** Sound bands meet, so x is below the lowest or not below the end of the highest. */
  private static String outside(Facts facts) {
    List<Band> bands = facts.settings().bands();
    String x = number(facts.x());
    Band lowest = bands.get(0);
    if (lowest.isAbove(facts.x())) {
      return x + " < " + number(lowest.lower());
    }
    BigDecimal end = bands.get(bands.size() - 1).upper();
    return x + " ≥ " + number(Settings.required(end, "an upper bound"));
  }
}
