package vn.thidua.reports.export.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
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
  private final List<String> differences = new ArrayList<>();
  private int line;

  /**
   * A check.
   *
   * @param spelling how the format writes a text
   */
  RowCheck(Table table, UnaryOperator<String> spelling) {
    this.table = table;
    this.spelling = spelling;
  }

  /** The heads of the columns, as they stand in the file. */
  void head(List<String> read, List<String> expected) {
    if (!read.equals(expected)) {
      differences.add("the head is %s, not %s".formatted(read, expected));
    }
  }

  /**
   * Reads all rows of the file.
   *
   * @param cells numbers, days and texts; empty where a cell is
   */
  <R> void rows(Iterator<R> file, Function<R, List<? extends @Nullable Object>> cells) {
    table
        .rows()
        .each(
            expected -> {
              line++;
              if (isDecided()) {
                return;
              }
              if (file.hasNext()) {
                row(cells.apply(file.next()), expected);
              } else {
                differences.add("row %d is missing".formatted(line));
              }
            });
    while (!isDecided() && file.hasNext()) {
      file.next();
      differences.add("row %d is one too many".formatted(++line));
    }
  }

  private void row(
      List<? extends @Nullable Object> read, List<? extends @Nullable Object> expected) {
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
  private boolean isDecided() {
    return differences.size() >= MOST;
  }

  /** What differs, at most {@value #MOST} rows of it. */
  List<String> differences() {
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
