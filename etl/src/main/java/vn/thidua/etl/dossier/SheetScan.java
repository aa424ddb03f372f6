package vn.thidua.etl.dossier;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.thidua.etl.dossier.xlsx.BrokenWorkbook;
import vn.thidua.etl.dossier.xlsx.CellKind;
import vn.thidua.etl.dossier.xlsx.Sheet;
import vn.thidua.etl.dossier.xlsx.SheetRows;
import vn.thidua.etl.dossier.xlsx.Workbook;

/**
 * A sheet looked through as a table. Titles stand above the header of many a sheet, so the header
 * is the first of its top rows that names two columns or more, else the one that names most; what
 * is above it is no row, and is told of.
 *
 * @param header null where the sheet is blank
 * @param titles rows above the header that are not blank
 * @param rows below the header that are not blank
 */
record SheetScan(Sheet sheet, DossierTable table, @Nullable Header header, long titles, long rows) {
  /** How many rows that are not blank may stand above the header, and one. */
  private static final int TOP_ROWS = 20;

  /** One may be a word of a title. */
  private static final int COLUMNS_OF_A_HEADER = 2;

  static SheetScan of(Workbook workbook, Sheet sheet, DossierTable table) throws BrokenWorkbook {
    try (SheetRows rows = workbook.rows(sheet)) {
      @Nullable Header best = null;
      boolean isSure = false;
      long seen = 0;
      long above = 0;
      while (rows.next()) {
        if (isBlank(rows)) {
          continue;
        }
        seen++;
        if (isSure || seen > TOP_ROWS) {
          continue;
        }
        Header header = header(rows, table);
        isSure = header.found() >= COLUMNS_OF_A_HEADER;
        if (best == null || header.found() > best.found()) {
          best = header;
          above = seen;
        }
      }
      return new SheetScan(sheet, table, best, Math.max(0, above - 1), seen - above);
    }
  }

  boolean isBlank() {
    return header == null;
  }

  /** How many columns of the table its header has. */
  int found() {
    return header == null ? 0 : header.found();
  }

  static boolean isBlank(SheetRows row) {
    for (int i = 0; i < row.width(); i++) {
      if (row.kind(i) != CellKind.EMPTY && !Text.clean(row.text(i)).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  /** Blank cells after the last header are formatting, and no part of it. */
  private static Header header(SheetRows row, DossierTable table) {
    int width = row.width();
    while (width > 0 && Text.clean(row.text(width - 1)).isEmpty()) {
      width--;
    }
    List<String> cells = IntStream.range(0, width).mapToObj(row::text).toList();
    return Header.of(table, row.line(), cells);
  }
}
