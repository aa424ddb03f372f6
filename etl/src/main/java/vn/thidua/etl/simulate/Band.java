package vn.thidua.etl.simulate;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One step of a BANDED criterion: lower ≤ x &lt; upper. */
record Band(BigDecimal lower, @Nullable BigDecimal upper, BigDecimal points) {

  private static final List<List<String>> ROWS = Listing.rows("bands.psv");

  static List<Band> of(Leaf leaf) {
    return ROWS.stream()
        .filter(row -> row.get(0).equals(leaf.code()))
        .map(
            row ->
                new Band(
                    new BigDecimal(row.get(1)),
                    row.get(2).isEmpty() ? null : new BigDecimal(row.get(2)),
                    new BigDecimal(row.get(3))
                        .multiply(BigDecimal.valueOf(leaf.maxPoints()))
                        .stripTrailingZeros()))
        .toList();
  }

  /** The points of the band that holds a value. */
  static double points(Leaf leaf, double value) {
    double points = 0;
    for (Band band : of(leaf)) {
      if (band.lower().doubleValue() <= value) {
        points = band.points().doubleValue();
      }
    }
    return points;
  }
}
