package vn.thidua.reports.export.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table to be written.
 *
 * @param name what the sheet is called
 * @param rows as long as the columns; a value is a String, BigDecimal, Integer, Long, LocalDate or
 *     empty
 */
public record Table(String name, List<Column> columns, List<List<@Nullable Object>> rows) {

  /**
   * A column.
   *
   * @param name stable over languages, such as {@code cluster_code}: the contract's own word where
   *     it has one
   * @param heading what readers see
   * @param width in characters
   */
  public record Column(String name, String heading, Kind kind, int width) {}

  /** What a column's figures look like. */
  public enum Kind {
    TEXT,
    /** Written with the decimals the figure has. */
    NUMBER,
    /** A ratio, shown as a percentage where the format can. */
    RATIO,
    WHOLE,
    DATE
  }
}
