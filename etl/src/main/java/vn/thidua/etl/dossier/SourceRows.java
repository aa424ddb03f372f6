package vn.thidua.etl.dossier;

import java.io.Closeable;
import java.io.IOException;

/** A walk over the rows of a part; before the first {@link #next} there is no row. */
interface SourceRows extends Closeable {

  /** Moves to the next row that is not blank; false after the last. */
  boolean next() throws IOException;

  /** The physical line, or the sheet's row, on which the row begins. */
  long line();

  /** The text of a column of the table, cleaned; empty where there is none. */
  String text(int ordinal);

  /** Whether the text of that column is the error of a formula; only workbooks have formulas. */
  default boolean isError(int ordinal) {
    return false;
  }

  /** How a lone point in the number of that column is to be read; typed cells have no other. */
  default PointReading point(int ordinal) {
    return PointReading.DECIMAL;
  }

  /** What stands beyond the header's last cell, empty where that is nothing. */
  default String surplus() {
    return "";
  }
}
