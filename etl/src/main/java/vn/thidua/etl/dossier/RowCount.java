package vn.thidua.etl.dossier;

import java.io.Serializable;

/** What became of the rows of a part; the sum is what was read. */
record RowCount(long accepted, long superseded, long refused) implements Serializable {
  static final RowCount NONE = new RowCount(0, 0, 0);

  RowCount plus(RowCount other) {
    return new RowCount(
        accepted + other.accepted, superseded + other.superseded, refused + other.refused);
  }

  FileCount of(Part part) {
    return new FileCount(
        part.file().path(),
        part.table(),
        part.sha256(),
        accepted + superseded + refused,
        accepted,
        superseded,
        refused);
  }
}
