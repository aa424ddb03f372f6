package vn.thidua.reports.document.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table with its heading and notes.
 *
 * @param heading empty where the document has one table
 * @param rows as long as the columns
 * @param notes stand below the table, one a line
 */
public record TableSection(
    @Nullable String heading, List<Column> columns, List<List<String>> rows, @Nullable String notes)
    implements Block {

  /** How wide a column is. */
  public enum Width {
    /** As wide as its longest word. */
    WORD,
    /** Wide enough for a short phrase on two or three lines. */
    PHRASE,
    /** What the others leave. */
    REST
  }

  /** Where a cell's text stands. */
  public enum Align {
    LEFT,
    CENTER,
    RIGHT
  }

  /** A column of the table. */
  public record Column(String heading, Width width, Align align) {}

  public TableSection {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }
}
