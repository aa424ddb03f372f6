package vn.thidua.reports.mart;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Keeps once what comes again and again in a column of one answer: the names of clusters and
 * criteria stand in every row, and would else take most of the memory of a long list.
 */
final class Recurring {
  // of a column, no more than these are held at a time, each at the place its hash gives it; a
  // power of two
  private static final int MOST = 512;

  private final @Nullable Object[][] columns;
  // what stands in the row before as well is found without its hash
  private final @Nullable Object[] last;

  Recurring(int count) {
    columns = new Object[count][];
    last = new Object[count];
  }

  /** The value, or an equal one that was seen before in the column. */
  @Nullable Object once(int column, @Nullable Object value) {
    if (!(value instanceof String) && !(value instanceof BigDecimal)) {
      return value;
    }
    Object before = last[column];
    if (value.equals(before)) {
      return before;
    }
    Object once = among(column, value);
    last[column] = once;
    return once;
  }

  private Object among(int column, Object value) {
    @Nullable Object[] seen = columns[column];
    if (seen == null) {
      seen = new Object[MOST];
      columns[column] = seen;
    }
    int hash = value.hashCode();
    int place = (hash ^ hash >>> 9) & MOST - 1;
    Object known = seen[place];
    if (known != null && known.equals(value)) {
      return known;
    }
    seen[place] = value;
    return value;
  }
}
