package vn.thidua.etl.workbook;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.ProtectionOption;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A sheet of typed cells: numbers are numbers, dates dates, and text is text that no spreadsheet
 * runs as a formula. Rows and columns count from 0.
 */
public final class Sheet {

  /** The day before the month, as Vietnamese offices write it. */
  public static final String DATE = "dd/mm/yyyy";

  public static final String TIME = "dd/mm/yyyy hh:mm";
  public static final String TEXT = "@";
  public static final String GENERAL = "General";

  /** A spreadsheet keeps so many digits of a number; one with more would come back changed. */
  private static final int EXACT_DIGITS = 15;

  /** No spreadsheet takes a longer text into a cell. */
  private static final int LONGEST_TEXT = 32_767;

  private static final String HEAD = "D9E2F3";

  private final Worksheet sheet;

  /** A new sheet at the end of the workbook. */
  public Sheet(Workbook workbook, String name) {
    this.sheet = workbook.newWorksheet(name);
    sheet.paperSize(PaperSize.A4_PAPER);
    sheet.pageOrientation("landscape");
  }

  /** What this class does not do itself. */
  public Worksheet worksheet() {
    return sheet;
  }

  /** A header cell in bold; {@code width} in characters. */
  public void head(int row, int column, String text, double width) {
    head(row, column, text, width, HEAD);
  }

  /** A header cell on a colour of its own, as RRGGBB. */
  public void head(int row, int column, String text, double width, String colour) {
    sheet.value(row, column, text);
    sheet.width(column, width);
    sheet
        .style(row, column)
        .bold()
        .wrapText(true)
        .verticalAlignment("center")
        .fillColor(colour)
        .set();
  }

  /** A title across the first columns of a row. */
  public void title(int row, int columns, String text) {
    sheet.value(row, 0, text);
    sheet.range(row, 0, row, columns - 1).merge();
    sheet.style(row, 0).bold().fontSize(13).set();
  }

  /**
   * A cell by its value's type: text, a number, a {@link LocalDate} or a {@link LocalDateTime};
   * null leaves it empty.
   */
  public void cell(int row, int column, @Nullable Object value) {
    @Nullable String format = put(row, column, value);
    if (format != null) {
      sheet.style(row, column).format(format).set();
    }
  }

  /** A cell that wraps its text. */
  public void wrapped(int row, int column, @Nullable Object value) {
    put(row, column, value);
    sheet.style(row, column).wrapText(true).verticalAlignment("top").set();
  }

  /** A cell that can be filled in on a protected sheet. */
  public void field(int row, int column, @Nullable Object value, String format) {
    put(row, column, value);
    unlock(sheet.style(row, column).format(format));
  }

  /** A field that waits to be filled in, on a colour that shows it. */
  public void emptyField(int row, int column, String format, String colour) {
    unlock(sheet.style(row, column).format(format).fillColor(colour));
  }

  /** Every cell of a column that is not given otherwise can be filled in. */
  public void fields(int column, String format) {
    sheet.style(column).format(format).protectionOption(ProtectionOption.LOCKED, false).set();
  }

  /** Sends what is there on its way, so that memory does not grow with the rows. */
  public void flush() throws IOException {
    sheet.flush();
  }

  /** No more cells. */
  public void finish() throws IOException {
    sheet.finish();
  }

  private static void unlock(StyleSetter style) {
    style.protectionOption(ProtectionOption.LOCKED, false).set();
  }

  /** The format that the value asks for, null where any does. */
  private @Nullable String put(int row, int column, @Nullable Object value) {
    if (value instanceof LocalDate date) {
      sheet.value(row, column, date);
      return DATE;
    }
    if (value instanceof LocalDateTime time) {
      sheet.value(row, column, time);
      return TIME;
    }
    if (value instanceof BigDecimal number) {
      return number(row, column, number);
    }
    if (value instanceof Number whole) {
      sheet.value(row, column, whole);
    } else if (value != null) {
      sheet.value(row, column, shortened(value.toString()));
    }
    return null;
  }

  private @Nullable String number(int row, int column, BigDecimal number) {
    BigDecimal plain = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    if (plain.precision() > EXACT_DIGITS) {
      sheet.value(row, column, plain.toPlainString());
      return TEXT;
    }
    sheet.value(row, column, plain.scale() < 0 ? plain.setScale(0) : plain);
    return null;
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT - 1) + "…";
  }
}
