package vn.thidua.etl.rulebook.method;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** One step of a BANDED criterion: {@code lower ≤ x < upper}; without an upper it is unbounded. */
public record Band(BigDecimal lower, @Nullable BigDecimal upper, BigDecimal points) {

  boolean holds(BigDecimal x) {
    return lower.compareTo(x) <= 0 && (upper == null || x.compareTo(upper) < 0);
  }
}
