package vn.thidua.etl.simulate;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.LongConsumer;
import vn.thidua.etl.dossier.DossierColumn;

/** A text file in the manner of one office. */
final class CsvFile extends TableFile {

  private final BufferedWriter writer;
  private final Dialect dialect;
  private final StringBuilder line = new StringBuilder();

  CsvFile(Path file, Dialect dialect, List<DossierColumn> columns, LongConsumer rowCount)
      throws IOException {
    super(rowCount);
    this.writer = Files.newBufferedWriter(file);
    this.dialect = dialect;
    line.append(dialect.opening());
    columns.forEach(column -> text(dialect.header(column)));
    flush();
  }

  @Override
  void write(List<Cell> cells) throws IOException {
    cells.forEach(cell -> text(cell.written(dialect)));
    flush();
  }

  @Override
  void finish() throws IOException {
    writer.close();
  }

  private void text(String cell) {
    if (cell.indexOf(dialect.separator()) < 0 && cell.indexOf('"') < 0) {
      line.append(cell);
    } else {
      line.append('"').append(cell.replace("\"", "\"\"")).append('"');
    }
    line.append(dialect.separator());
  }

  private void flush() throws IOException {
    line.setCharAt(line.length() - 1, '\n');
    writer.append(line);
    line.setLength(0);
  }
}
