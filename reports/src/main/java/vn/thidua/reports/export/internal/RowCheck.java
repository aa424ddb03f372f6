package vn.thidua.reports.export.internal;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.thidua.reports.export.internal.Table.Column;

/**
 * Holds the rows that are read from a file, one after the other, against the rows the file was made
 * from.
 */
final class RowCheck {
  /** Reads a row of the file, knowing what should stand there. */
  interface Cells {
    List<? extends @Nullable Object> read(List<@Nullable Object> wanted) throws IOException;
  }

  private static final int MOST = 5;

  private final List<Column> columns;
  private final Queue<List<@Nullable Object>> wanted;
  private final UnaryOperator<String> spelling;
  private final List<String> differences = new ArrayList<>();
  private int line;

  /**
   * A check.
   *
   * @param wanted taken out row by row
   * @param spelling how the format writes a text
   */
  RowCheck(
      List<Column> columns, Queue<List<@Nullable Object>> wanted, UnaryOperator<String> spelling) {
    this.columns = columns;
    this.wanted = wanted;
    this.spelling = spelling;
  }

  /** The heads of the columns, as they stand in the file. */
  void head(List<String> read, List<String> expected) {
    if (!read.equals(expected)) {
      differences.add("the head is %s, not %s".formatted(read, expected));
    }
  }

  /** The next row of the file: numbers, days and texts; empty where a cell is. */
  void row(List<? extends @Nullable Object> read) throws IOException {
    row(expected -> read);
  }

  /** The same where a cell is only known by what it should be. */
  void row(Cells cells) throws IOException {
    line++;
    List<@Nullable Object> expected = wanted.poll();
    List<? extends @Nullable Object> read = cells.read(expected == null ? List.of() : expected);
    if (expected == null) {
      differences.add("row %d is one too many".formatted(line));
      return;
    }
    if (read.size() != expected.size()) {
      differences.add("row %d has %d cells, not %d".formatted(line, read.size(), expected.size()));
      return;
    }
    for (int column = 0; column < expected.size() && !isDecided(); column++) {
      Object there = read.get(column);
      Object asked = expected.get(column);
      if (there != asked && !same(value(there), value(spelt(asked)))) {
        differs(line, column, value(there), value(spelt(asked)));
      }
    }
  }

  /** The file is at its end. */
  void end() {
    while (!isDecided() && wanted.poll() != null) {
      differences.add("row %d is missing".formatted(++line));
    }
  }

  /** A cell says something else. */
  void differs(int row, int column, @Nullable Object there, @Nullable Object expected) {
    differences.add(
        "row %d, %s is %s, not %s".formatted(row, columns.get(column).name(), there, expected));
  }

  /** Something else is wrong. */
  void differs(String how) {
    differences.add(how);
  }

  /** The row that was read last, the first below the head being 1. */
  int line() {
    return line;
  }

  /** Whether enough is wrong that nobody needs to read on. */
  boolean isDecided() {
    return differences.size() >= MOST;
  }

  /** What differs, at most {@value #MOST} rows of it. */
  List<String> differences() {
    return List.copyOf(differences);
  }

  private @Nullable Object spelt(@Nullable Object cell) {
    return cell instanceof String text ? spelling.apply(text) : cell;
  }

  // no format tells an empty text from none; how many zeros end a number is no figure
  private static @Nullable Object value(@Nullable Object cell) {
    if (cell instanceof String text) {
      return text.isEmpty() ? null : text;
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
