package vn.thidua.reports.document.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.thidua.reports.document.internal.TableSection.Column;

/**
 * A table while it is drawn up: each column beside what its cells say of a row, so that one that is
 * left out is left out of both.
 *
 * @param <T> what a row is about
 */
public final class TableDraft<T> {
  private final List<Column> columns = new ArrayList<>();
  private final List<Function<T, String>> cells = new ArrayList<>();

  /** One more column, to the right of those there are. */
  public TableDraft<T> column(Column column, Function<T, String> cell) {
    columns.add(column);
    cells.add(cell);
    return this;
  }

  /** The table of these rows; see {@link TableSection}. */
  public TableSection of(@Nullable String heading, List<T> rows, @Nullable String notes) {
    return new TableSection(
        heading,
        columns,
        rows.stream().map(row -> cells.stream().map(cell -> cell.apply(row)).toList()).toList(),
        notes);
  }
}
