package vn.thidua.reports.export.internal;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.reports.export.internal.Table.Column;
import vn.thidua.reports.text.Language;
import vn.thidua.reports.text.Spreadsheet;

/** Whether a finished CSV file says what its table does, as spreadsheets of a language read it. */
public final class CsvReadBack {
  private CsvReadBack() {}

  /** What differs; empty where the file is sound. */
  public static List<String> differences(Table table, Language language, Path file)
      throws IOException {
    RowCheck check = new RowCheck(table, Spreadsheet::harmless);
    char separator =
        switch (language) {
          case VI -> ';';
          case EN -> ',';
        };
    try (Reader text = Files.newBufferedReader(file);
        CsvReader<CsvRecord> csv =
            CsvReader.builder().fieldSeparator(separator).ofCsvRecord(text)) {
      Iterator<CsvRecord> records = csv.iterator();
      List<String> headings = table.columns().stream().map(Column::heading).toList();
      check.head(
          records.hasNext() ? records.next().getFields() : List.of(), marked(headings, language));
      check.rows(records, row -> cells(row, table.columns(), language));
    }
    return check.differences();
  }

  // the mark is the first letter of the file, for Vietnamese
  private static List<String> marked(List<String> headings, Language language) {
    List<String> marked = new ArrayList<>(headings.stream().map(Spreadsheet::harmless).toList());
    if (language == Language.VI) {
      marked.set(0, CsvWriter.BYTE_ORDER_MARK + marked.get(0));
    }
    return marked;
  }

  private static List<@Nullable Object> cells(
      CsvRecord row, List<Column> columns, Language language) {
    List<@Nullable Object> cells = new ArrayList<>(row.getFieldCount());
    for (int column = 0; column < row.getFieldCount(); column++) {
      String text = row.getField(column);
      cells.add(
          text.isEmpty() || column >= columns.size()
              ? null
              : value(text, columns.get(column), language));
    }
    return cells;
  }

  // what is no figure where there should be one stays a text, which no figure equals
  private static Object value(String text, Column column, Language language) {
    try {
      return switch (column.kind()) {
        case TEXT -> text;
        case NUMBER, RATIO, WHOLE -> number(text, language);
        case DATE -> LocalDate.parse(text);
      };
    } catch (NumberFormatException | DateTimeParseException e) {
      return text;
    }
  }

  // a point would make thousands of it in a Vietnamese spreadsheet
  private static BigDecimal number(String text, Language language) {
    return new BigDecimal(
        switch (language) {
          case VI -> text.replace('.', '?').replace(',', '.');
          case EN -> text;
        });
  }
}
