package vn.thidua.etl.dossier;

/** What became of the rows of a part; the sum is what was read. */
record RowCount(long accepted, long superseded, long refused) {
  static final RowCount NONE = new RowCount(0, 0, 0);

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
