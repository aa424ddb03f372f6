package vn.thidua.etl.simulate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.LongConsumer;

/** One file of a table, written row by row. */
abstract class TableFile implements AutoCloseable {

  private final LongConsumer rowCount;
  private long rows;

  /**
   * @param rowCount is told how many rows the file got, header not included
   */
  TableFile(LongConsumer rowCount) {
    this.rowCount = rowCount;
  }

  abstract void write(List<Cell> cells) throws IOException;

  abstract void finish() throws IOException;

  /** Adds a row. */
  final void row(List<Cell> cells) {
    try {
      write(cells);
      rows++;
    } catch (IOException e) {
      throw failure(e);
    }
  }

  @Override
  public final void close() {
    rowCount.accept(rows);
    try {
      finish();
    } catch (IOException e) {
      throw failure(e);
    }
  }

  private static UncheckedIOException failure(IOException e) {
    return new UncheckedIOException("cannot write to the dossier", e);
  }
}
