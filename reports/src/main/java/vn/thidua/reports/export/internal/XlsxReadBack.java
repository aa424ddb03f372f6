package vn.thidua.reports.export.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/** Whether a finished workbook says what its table does, in cells of the same types. */
public final class XlsxReadBack {
  // the formats of numbers tell which of them are days
  private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, false);

  private XlsxReadBack() {}

  /** What differs; empty where the workbook is sound. */
  public static List<String> differences(Table table, Table provenance, Path file)
      throws IOException {
    try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile(), WITH_FORMATS)) {
      List<Sheet> sheets = workbook.getSheets().toList();
      if (sheets.size() != 2) {
        return List.of("there are %d sheets, not 2".formatted(sheets.size()));
      }
      List<String> differences = new ArrayList<>(differences(table, sheets.get(0)));
      differences.addAll(differences(provenance, sheets.get(1)));
      return differences;
    }
  }

  private static List<String> differences(Table table, Sheet sheet) throws IOException {
    RowCheck check = new RowCheck(table, XlsxWriter::held);
    int columns = table.columns().size();
    List<String> headings =
        table.columns().stream().map(column -> XlsxWriter.held(column.heading())).toList();
    try (Stream<Row> rows = sheet.openStream()) {
      Iterator<Row> read = rows.iterator();
      check.head(
          read.hasNext() ? read.next().stream().map(Cell::getText).toList() : List.of(), headings);
      check.rows(read, row -> cells(row, Math.max(columns, row.getCellCount())));
    }
    return check.differences();
  }

  private static List<@Nullable Object> cells(Row row, int columns) {
    List<@Nullable Object> cells = new ArrayList<>(columns);
    for (int column = 0; column < columns; column++) {
      cells.add(row.getOptionalCell(column).map(XlsxReadBack::value).orElse(null));
    }
    return cells;
  }

  // a formula is no text of ours and differs from everything
  private static @Nullable Object value(Cell cell) {
    if (cell.getType() == CellType.NUMBER) {
      String format = cell.getDataFormatString();
      return format != null && format.contains("yy")
          ? cell.asDate().toLocalDate()
          : cell.asNumber();
    }
    return cell.getType() == CellType.EMPTY ? null : cell.getValue();
  }
}
