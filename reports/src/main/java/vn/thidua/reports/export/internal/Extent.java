package vn.thidua.reports.export.internal;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a workbook must know of a table before its first row is written: the table is gone through
 * once for it.
 */
public final class Extent {
  private final int[] decimals;
  private int rows;

  private Extent(int columns) {
    this.decimals = new int[columns];
  }

  /** Goes through the table. */
  public static Extent of(Table table) {
    Extent extent = new Extent(table.columns().size());
    table.rows().each(extent::add);
    return extent;
  }

  private void add(List<@Nullable Object> row) {
    rows++;
    for (int column = 0; column < decimals.length; column++) {
      if (row.get(column) instanceof BigDecimal number && number.scale() > decimals[column]) {
        decimals[column] = Math.max(decimals[column], number.stripTrailingZeros().scale());
      }
    }
  }

  /** How many rows there are. */
  public int rows() {
    return rows;
  }

  /** How many decimals the most exact figure of a column has. */
  int decimals(int column) {
    return decimals[column];
  }
}
