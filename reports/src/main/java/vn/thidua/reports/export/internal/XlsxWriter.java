package vn.thidua.reports.export.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A workbook of the table and a sheet that says where it comes from. Numbers are numbers and dates
 * dates; text is typed as text, so a spreadsheet never runs it, and stays letter for letter.
 */
public final class XlsxWriter {
  // rows between two flushes: memory stays flat however long the table is
  private static final int FLUSH_EVERY = 1_000;
  private static final int MOST_DECIMALS = 6;
  // Excel takes no longer text in a cell
  private static final int LONGEST_TEXT = 32_767;
  private static final String PLAIN = "General";
  private static final String DAY = "dd/mm/yyyy";
  private static final Pattern UNHELD =
      Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]");

  private XlsxWriter() {}

  /**
   * Writes the workbook; the stream stays open.
   *
   * @param extent of the table
   * @param provenance sheet of pairs: what, value
   * @throws IllegalArgumentException where the table has more rows than a sheet
   */
  public static void write(Table table, Extent extent, Table provenance, OutputStream out)
      throws IOException {
    if (extent.rows() >= Worksheet.MAX_ROWS) {
      throw new IllegalArgumentException(
          "A sheet holds %,d rows, not the %,d of %s; narrow the table, or take it as CSV or JSON"
              .formatted(Worksheet.MAX_ROWS - 1, extent.rows(), table.name()));
    }
    Workbook workbook = new Workbook(out, "ThiDua", "1.0");
    Worksheet sheet = workbook.newWorksheet(table.name());
    head(sheet, table);
    sheet.freezePane(0, 1);
    sheet.setAutoFilter(0, 0, extent.rows(), table.columns().size() - 1);
    new Rows(sheet, formats(table, extent)).write(table);
    sheet.finish();
    Worksheet source = workbook.newWorksheet(provenance.name());
    head(source, provenance);
    source.freezePane(0, 1);
    new Rows(source, formats(provenance, Extent.of(provenance))).write(provenance);
    source.finish();
    workbook.finish();
  }

  private static void head(Worksheet sheet, Table table) {
    for (int column = 0; column < table.columns().size(); column++) {
      sheet.value(0, column, held(table.columns().get(column).heading()));
      sheet.width(column, table.columns().get(column).width());
    }
    sheet
        .range(0, 0, 0, table.columns().size() - 1)
        .style()
        .bold()
        .wrapText(true)
        .verticalAlignment("center")
        .fillColor("DCE6F1")
        .set();
  }

  /** The rows of a sheet below its head. */
  private static final class Rows {
    private final Worksheet sheet;
    private final Styles styles;
    private int row;

    Rows(Worksheet sheet, String[] formats) {
      this.sheet = sheet;
      this.styles = new Styles(sheet, formats);
    }

    void write(Table table) throws IOException {
      table.eachRow(this::add);
      styles.end(row);
    }

    private void add(List<@Nullable Object> cells) throws IOException {
      for (int column = 0; column < cells.size(); column++) {
        Object value = cells.get(column);
        if (value == null) {
          styles.gap(row, column);
        } else {
          cell(sheet, row + 1, column, value);
          styles.filled(row, column, value);
        }
      }
      row++;
      if (row % FLUSH_EVERY == 0) {
        styles.end(row);
        sheet.flush();
      }
    }
  }

  private static void cell(Worksheet sheet, int row, int column, Object value) {
    if (value instanceof LocalDate date) {
      sheet.value(row, column, date);
    } else if (value instanceof Number number) {
      sheet.value(row, column, number);
    } else {
      String text = held(value.toString());
      if (text.length() > LONGEST_TEXT) {
        throw new IllegalStateException(
            "A text of %d characters does not fit into a cell; export as CSV"
                .formatted(text.length()));
      }
      sheet.value(row, column, text);
    }
  }

  /**
   * The formats of cells, set for a stretch of a column at once: cell by cell they cost more than
   * the figures. Cells without a figure stay out of the file.
   */
  private static final class Styles {
    private static final int NONE = -1;

    private final Worksheet sheet;
    private final String[] formats;
    private final int[] starts;

    Styles(Worksheet sheet, String[] formats) {
      this.sheet = sheet;
      this.formats = formats;
      this.starts = new int[formats.length];
      Arrays.fill(starts, NONE);
    }

    void filled(int row, int column, Object value) {
      if (starts[column] == NONE) {
        starts[column] = row;
      }
      // a day among texts
      if (value instanceof LocalDate && formats[column].equals(PLAIN)) {
        sheet.style(row + 1, column).format(DAY).set();
      }
    }

    void gap(int row, int column) {
      if (starts[column] != NONE && !formats[column].equals(PLAIN)) {
        sheet.range(starts[column] + 1, column, row, column).style().format(formats[column]).set();
      }
      starts[column] = NONE;
    }

    /** Before rows are written out, of which the next is this one. */
    void end(int next) {
      for (int column = 0; column < starts.length; column++) {
        gap(next, column);
      }
    }
  }

  /** A text as a workbook can hold it: letters that XML has no way to write stand as numbers. */
  static String held(String text) {
    if (isPlain(text)) {
      return text;
    }
    return UNHELD
        .matcher(text)
        .replaceAll(letter -> "[U+%04X]".formatted((int) letter.group().charAt(0)));
  }

  // nearly all texts are, and are told from others several times as fast as by the pattern
  private static boolean isPlain(String text) {
    for (int at = 0; at < text.length(); at++) {
      char letter = text.charAt(at);
      if (letter < ' ' || letter > '\uFFFD') {
        return false;
      }
    }
    return true;
  }

  // all figures of a column with the decimals of the most exact one
  private static String[] formats(Table table, Extent extent) {
    String[] formats = new String[table.columns().size()];
    for (int column = 0; column < formats.length; column++) {
      formats[column] =
          switch (table.columns().get(column).kind()) {
            case RATIO -> "0.00%";
            case NUMBER -> decimals(Math.min(extent.decimals(column), MOST_DECIMALS));
            case DATE -> DAY;
            case TEXT, WHOLE -> PLAIN;
          };
    }
    return formats;
  }

  private static String decimals(int count) {
    return count == 0 ? "#,##0" : "#,##0." + "0".repeat(count);
  }
}
