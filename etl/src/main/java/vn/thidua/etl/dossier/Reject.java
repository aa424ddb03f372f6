package vn.thidua.etl.dossier;

import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * A fault in its place.
 *
 * @param line null where it is the whole file's
 */
record Reject(Part part, @Nullable Long line, Fault fault) {

  static Reject of(CheckedRow row, Fault fault) {
    return new Reject(row.part(), row.line(), fault);
  }

  /** With the columns of {@link Fault#PLACED_SCHEMA}. */
  Row row() {
    return fault.row(part, line);
  }
}
