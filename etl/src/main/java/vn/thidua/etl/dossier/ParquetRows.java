package vn.thidua.etl.dossier;

import java.io.IOException;

/** The rows of a Parquet file that a first reading found sound. */
final class ParquetRows implements SourceRows {
  private final Part part;
  private final ParquetTable table;

  ParquetRows(Part part, ParquetTable table) {
    this.part = part;
    this.table = table;
  }

  @Override
  public boolean next() throws IOException {
    try {
      do {
        if (!table.next()) {
          return false;
        }
      } while (table.isBlank());
      return true;
    } catch (UnreadableFile e) {
      throw DossierException.changed(part.file(), e);
    }
  }

  @Override
  public long line() {
    return table.line();
  }

  @Override
  public String text(int ordinal) {
    return table.text(ordinal);
  }

  @Override
  public void close() throws IOException {
    table.close();
  }
}
