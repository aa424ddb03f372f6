package vn.thidua.reports.export.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Holds the rows that are read from a finished file, one after the other, against the rows the file
 * was made from. One row is kept at a time: memory stays flat however long the table is.
 */
final class RowCheck {
  private static final int MOST = 5;

  private final Table table;
  private final UnaryOperator<String> spelling;
  private final Iterator<List<@Nullable Object>> rows;
  private final List<String> differences = new ArrayList<>();
  private int line;

  /**
   * A check that stands before the first row.
   *
   * @param spelling how the format writes a text
   */
  RowCheck(Table table, UnaryOperator<String> spelling) {
    this.table = table;
    this.spelling = spelling;
    this.rows = table.rows().iterator();
  }

  /** The heads of the columns, as they stand in the file. */
  void head(List<String> read, List<String> expected) {
    if (!read.equals(expected)) {
      differences.add("the head is %s, not %s".formatted(read, expected));
    }
  }

  /** The next row of the file: numbers, days and texts; empty where a cell is. */
  void row(List<? extends @Nullable Object> read) {
    line++;
    if (!rows.hasNext()) {
      differences.add("row %d is one too many".formatted(line));
      return;
    }
    List<@Nullable Object> expected = rows.next();
    if (read.size() != expected.size()) {
      differences.add("row %d has %d cells, not %d".formatted(line, read.size(), expected.size()));
      return;
    }
    for (int column = 0; column < expected.size() && !isDecided(); column++) {
      Object there = value(read.get(column), UnaryOperator.identity());
      Object wanted = value(expected.get(column), spelling);
      if (!same(there, wanted)) {
        differences.add(
            "row %d, %s is %s, not %s"
                .formatted(line, table.columns().get(column).name(), there, wanted));
      }
    }
  }

  /** Whether enough is wrong that nobody needs to read on. */
  boolean isDecided() {
    return differences.size() >= MOST;
  }

  /** What differs, at most {@value #MOST}; called when the file is at its end. */
  List<String> differences() {
    if (!isDecided() && rows.hasNext()) {
      differences.add("row %d and what follows are missing".formatted(line + 1));
    }
    return List.copyOf(differences);
  }

  // no format tells an empty text from none; how many zeros end a number is no figure
  private static @Nullable Object value(@Nullable Object cell, UnaryOperator<String> spelling) {
    if (cell instanceof String text) {
      return text.isEmpty() ? null : spelling.apply(text);
    }
    if (cell instanceof Integer || cell instanceof Long) {
      return BigDecimal.valueOf(((Number) cell).longValue());
    }
    return cell;
  }

  private static boolean same(@Nullable Object one, @Nullable Object other) {
    if (one instanceof BigDecimal number && other instanceof BigDecimal figure) {
      return number.compareTo(figure) == 0;
    }
    return Objects.equals(one, other);
  }
}
