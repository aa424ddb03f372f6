package vn.thidua.reports.export.internal;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import vn.thidua.reports.export.internal.Table.Column;
import vn.thidua.reports.text.Language;
import vn.thidua.reports.text.Spreadsheet;

/** Whether a CSV file says what its table does, as spreadsheets of a language read it. */
public final class CsvReadBack {
  private CsvReadBack() {}

  /** What differs; empty where the file is sound. */
  public static List<String> differences(
      Table table, Queue<List<@Nullable Object>> wanted, Language language, InputStream in)
      throws IOException {
    RowCheck check = new RowCheck(table.columns(), wanted, Spreadsheet::harmless);
    char separator =
        switch (language) {
          case VI -> ';';
          case EN -> ',';
        };
    // a decoder of one's own refuses what is no UTF-8
    try (Reader text = new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder());
        CsvReader<CsvRecord> csv =
            CsvReader.builder().fieldSeparator(separator).ofCsvRecord(text)) {
      Iterator<CsvRecord> records = csv.iterator();
      List<String> headings = table.columns().stream().map(Column::heading).toList();
      check.head(
          records.hasNext() ? records.next().getFields() : List.of(), marked(headings, language));
      while (records.hasNext() && !check.isDecided()) {
        check.row(cells(records.next(), table.columns(), language));
      }
      check.end();
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
