package vn.thidua.etl.rulebook.method;

import static vn.thidua.etl.rulebook.measure.Derivation.number;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** One step of a BANDED criterion: {@code lower ≤ x < upper}; without an upper it is unbounded. */
public record Band(BigDecimal lower, @Nullable BigDecimal upper, BigDecimal points) {

  boolean holds(BigDecimal x) {
    return !isAbove(x) && (upper == null || x.compareTo(upper) < 0);
  }

  boolean isAbove(BigDecimal x) {
    return lower.compareTo(x) > 0;
  }

  /** {@code 0.9 ≤ 0.956522 < 1}, of an x that the band holds. */
  String around(BigDecimal x) {
    String from = number(lower) + " ≤ " + number(x);
    return upper == null ? from : from + " < " + number(upper);
  }
}
