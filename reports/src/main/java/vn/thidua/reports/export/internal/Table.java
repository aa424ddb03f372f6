package vn.thidua.reports.export.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.reports.mart.Rows;

/**
 * A table to be written.
 *
 * @param name what the sheet is called
 * @param rows read anew each time; each as long as the columns, a value is a String, BigDecimal,
 *     Integer, Long, LocalDate or empty
 */
public record Table(String name, List<Column> columns, Rows<List<@Nullable Object>> rows) {

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

  /** Writes a row somewhere. */
  interface RowWriter {
    void write(List<@Nullable Object> row) throws IOException;
  }

  /**
   * Hands over row by row.
   *
   * @throws IOException where a row cannot be written
   */
  void eachRow(RowWriter writer) throws IOException {
    try {
      rows.each(
          row -> {
            try {
              writer.write(row);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
