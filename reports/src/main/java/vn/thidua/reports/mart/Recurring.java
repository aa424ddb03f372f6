package vn.thidua.reports.mart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Keeps once what comes again and again in a column of one answer: the names of clusters and
 * criteria stand in every row, and would else take most of the memory of a long list.
 */
final class Recurring {
  // of a column whose values hardly recur, no more than these are held at a time
  private static final int MOST = 512;

  private final List<Map<Object, Object>> columns = new ArrayList<>();

  Recurring(int count) {
    for (int column = 0; column < count; column++) {
      columns.add(new HashMap<>());
    }
  }

  /** The value, or an equal one that was seen before in the column. */
  @Nullable Object once(int column, @Nullable Object value) {
    if (!(value instanceof String) && !(value instanceof BigDecimal)) {
      return value;
    }
    Map<Object, Object> seen = columns.get(column);
    if (seen.size() == MOST) {
      seen.clear();
    }
    Object known = seen.putIfAbsent(value, value);
    return known == null ? value : known;
  }
}
