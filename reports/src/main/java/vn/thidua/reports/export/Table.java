package vn.thidua.reports.export;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table to be written.
 *
 * @param name what the sheet is called
 * @param rows as long as the columns; a value is a String, BigDecimal, Integer, Long, LocalDate or
 *     empty
 */
record Table(String name, List<Column> columns, List<List<@Nullable Object>> rows) {

  /**
   * A column.
   *
   * @param width in characters
   */
  record Column(String heading, Kind kind, int width) {}

  /** What a column's figures look like. */
  enum Kind {
    TEXT,
    /** Written with the decimals the figure has. */
    NUMBER,
    /** A ratio, shown as a percentage where the format can. */
    RATIO,
    WHOLE,
    DATE
  }
}
