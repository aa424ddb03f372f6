package vn.thidua.etl.simulate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.LongConsumer;
import vn.thidua.etl.dossier.DossierColumn;
import vn.thidua.etl.dossier.DossierTable;
import vn.thidua.etl.workbook.Sheet;
import vn.thidua.etl.workbook.WorkbookFile;

/** A workbook with one sheet, named for its table; some offices put a title above the header. */
final class XlsxFile extends TableFile {

  // rows between two flushes: memory stays flat however long the table is
  private static final int FLUSH_EVERY = 1_000;
  private static final double WIDTH = 18;

  private final WorkbookFile file;
  private final Sheet sheet;
  private int row;

  XlsxFile(
      Path path,
      DossierTable table,
      Dialect dialect,
      List<DossierColumn> columns,
      LongConsumer rowCount)
      throws IOException {
    super(rowCount);
    this.file = WorkbookFile.begin(path);
    this.sheet = new Sheet(file.workbook(), table.tableName());
    if (dialect == Dialect.SPREADSHEET) {
      sheet.title(row, columns.size(), table.vietnameseName().toUpperCase(Locale.ROOT));
      row++;
    }
    for (int i = 0; i < columns.size(); i++) {
      sheet.head(row, i, columns.get(i).vietnamese().get(0), WIDTH);
    }
    row++;
  }

  @Override
  void write(List<Cell> cells) throws IOException {
    for (int i = 0; i < cells.size(); i++) {
      Object value = cells.get(i).typed();
      if (!value.equals("")) {
        sheet.cell(row, i, value);
      }
    }
    row++;
    if (row % FLUSH_EVERY == 0) {
      sheet.flush();
    }
  }

  @Override
  void finish() throws IOException {
    try (file) {
      sheet.finish();
      file.finish();
    }
  }
}
