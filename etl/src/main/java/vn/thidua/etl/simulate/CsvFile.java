package vn.thidua.etl.simulate;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.LongConsumer;

/** One file of a table, written row by row in the manner of one office. */
final class CsvFile implements AutoCloseable {

  private final BufferedWriter writer;
  private final Dialect dialect;
  private final LongConsumer rowCount;
  private final StringBuilder line = new StringBuilder();
  private long rows;

  CsvFile(BufferedWriter writer, Dialect dialect, LongConsumer rowCount) {
    this.writer = writer;
    this.dialect = dialect;
    this.rowCount = rowCount;
  }

  void header(List<String> columns) {
    line.append(dialect.opening());
    columns.forEach(this::text);
    flush();
  }

  Dialect dialect() {
    return dialect;
  }

  /** Adds a row of cells already in this dialect. */
  void row(List<String> cells) {
    cells.forEach(this::text);
    rows++;
    flush();
  }

  private void text(String cell) {
    if (cell.indexOf(dialect.separator()) < 0 && cell.indexOf('"') < 0) {
      line.append(cell);
    } else {
      line.append('"').append(cell.replace("\"", "\"\"")).append('"');
    }
    line.append(dialect.separator());
  }

  private void flush() {
    line.setCharAt(line.length() - 1, '\n');
    try {
      writer.append(line);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write to the dossier", e);
    }
    line.setLength(0);
  }

  @Override
  public void close() {
    rowCount.accept(rows);
    try {
      writer.close();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write to the dossier", e);
    }
  }
}
