package vn.thidua.reports.export.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import vn.thidua.reports.text.Language;
import vn.thidua.reports.text.Spreadsheet;

/**
 * CSV as the spreadsheets of a language open it without questions: for Vietnamese a byte order
 * mark, {@code ;} and a decimal comma, for English {@code ,} and a point. RFC 4180 otherwise.
 */
public final class CsvWriter {
  /** How a Vietnamese spreadsheet knows that the file is UTF-8. */
  static final char BYTE_ORDER_MARK = '\uFEFF';

  private final Language language;
  private final char separator;

  /** CSV for readers of a language. */
  public CsvWriter(Language language) {
    this.language = language;
    this.separator =
        switch (language) {
          case VI -> ';';
          case EN -> ',';
        };
  }

  /** Writes the table; the stream stays open. */
  public void write(Table table, OutputStream out) throws IOException {
    Writer csv = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    if (language == Language.VI) {
      csv.write(BYTE_ORDER_MARK);
    }
    line(csv, table.columns().stream().map(Table.Column::heading).iterator());
    table.eachRow(row -> line(csv, row.iterator()));
    csv.flush();
  }

  private void line(Writer csv, Iterator<? extends @Nullable Object> cells) throws IOException {
    while (cells.hasNext()) {
      csv.write(cell(cells.next()));
      if (cells.hasNext()) {
        csv.write(separator);
      }
    }
    csv.write("\r\n");
  }

  private String cell(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof BigDecimal number) {
      String plain = number.toPlainString();
      return language == Language.VI ? plain.replace('.', ',') : plain;
    }
    if (value instanceof String text) {
      return quoted(Spreadsheet.harmless(text));
    }
    return value.toString();
  }

  private String quoted(String text) {
    boolean plain =
        text.chars().noneMatch(c -> c == separator || c == '"' || c == '\n' || c == '\r')
            && text.equals(text.strip());
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
