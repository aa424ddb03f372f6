package vn.thidua.etl.dossier.xlsx;

import java.io.Closeable;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vn.thidua.etl.dossier.xlsx.BrokenWorkbook.Reason;

/** A walk over the rows of a sheet that are written in it, hidden ones too. */
public final class SheetRows implements Closeable {
  private static final int MOST_ROWS = 1 << 20;
  private static final int MOST_COLUMNS = 1 << 14;

  private final Xml xml;
  private final SharedStrings strings;
  private final Styles styles;
  private final boolean from1904;

  private String[] texts = new String[32];
  private CellKind[] kinds = new CellKind[32];
  private int width;
  private int nextColumn;
  private int line;
  private boolean isIn;
  private boolean isPast;

  SheetRows(Xml xml, SharedStrings strings, Styles styles, boolean from1904) {
    this.xml = xml;
    this.strings = strings;
    this.styles = styles;
    this.from1904 = from1904;
  }

  /**
   * Moves to the next row; false after the last.
   *
   * @throws BrokenWorkbook if the sheet cannot be read on, or not to its end
   */
  public boolean next() throws BrokenWorkbook {
    while (xml.next()) {
      if (xml.atStart("sheetData")) {
        isIn = true;
      } else if (xml.atEnd("sheetData")) {
        isIn = false;
        isPast = true;
      } else if (isIn && xml.atStart("row")) {
        readRow();
        return true;
      }
    }
    if (!isPast) {
      throw new BrokenWorkbook(Reason.DAMAGED, "a sheet without data");
    }
    return false;
  }

  /** The number of the row, from 1. */
  public int line() {
    return line;
  }

  /** One more than the column of the last cell. */
  public int width() {
    return width;
  }

  /** What is in the cell of that column, from 0. */
  public CellKind kind(int column) {
    return column < width ? kinds[column] : CellKind.EMPTY;
  }

  /** The text of the cell as its kind has it. */
  public String text(int column) {
    if (column >= width) {
      return "";
    }
    return switch (kinds[column]) {
      case EMPTY, TEXT, ERROR -> texts[column];
      case NUMBER -> Numbers.plain(texts[column]);
      case DATE, MONTH -> Numbers.date(texts[column], from1904);
    };
  }

  @Override
  public void close() {
    xml.close();
  }

  private void readRow() throws BrokenWorkbook {
    width = 0;
    nextColumn = 0;
    int number = Numbers.whole(xml.attribute("r"), line + 1);
    if (number <= line || number > MOST_ROWS) {
      throw new BrokenWorkbook(Reason.DAMAGED, "rows that are out of order");
    }
    line = number;
    while (xml.next() && !xml.atEnd("row")) {
      if (xml.atStart("c")) {
        readCell();
      } else if (xml.atStart()) {
        xml.skip();
      }
    }
  }

  private void readCell() throws BrokenWorkbook {
    int column = column(xml.attribute("r"));
    String type = xml.attribute("t");
    String style = xml.attribute("s");
    String value = "";
    while (xml.next() && !xml.atEnd("c")) {
      if (xml.atStart("v")) {
        value = xml.text("");
      } else if (xml.atStart("is")) {
        value = SharedStrings.text(xml);
      } else if (xml.atStart()) {
        xml.skip();
      }
    }
    if (!value.isEmpty()) {
      put(column, type == null ? "n" : type, style, value);
    }
  }

  private void put(int column, String type, @Nullable String style, String value)
      throws BrokenWorkbook {
    switch (type) {
      case "s" -> put(column, CellKind.TEXT, strings.at(Numbers.whole(value.strip(), -1)));
      case "inlineStr" -> put(column, CellKind.TEXT, value);
      case "str" -> put(column, CellKind.TEXT, SharedStrings.unescaped(value));
      case "b" -> put(column, CellKind.TEXT, value.strip().equals("1") ? "TRUE" : "FALSE");
      case "e" -> put(column, CellKind.ERROR, value);
      // a date as ISO 8601 has it; midnight is how it writes a day
      case "d" -> put(column, CellKind.TEXT, value.strip().replaceFirst("T00:00:00(\\.0+)?$", ""));
      default -> put(column, styles.kind(style), value.strip());
    }
  }

  private void put(int column, CellKind kind, String text) {
    if (column >= texts.length) {
      int length = Math.min(MOST_COLUMNS, Math.max(column + 1, texts.length * 2));
      texts = Arrays.copyOf(texts, length);
      kinds = Arrays.copyOf(kinds, length);
    }
    while (width <= column) {
      texts[width] = "";
      kinds[width++] = CellKind.EMPTY;
    }
    texts[column] = text;
    kinds[column] = kind;
  }

  /** The column of an address such as {@code AB12}; without one it is the next. */
  private int column(@Nullable String address) throws BrokenWorkbook {
    int column = 0;
    for (int i = 0; address != null && i < address.length(); i++) {
      char letter = Character.toUpperCase(address.charAt(i));
      if (letter < 'A' || letter > 'Z' || column > MOST_COLUMNS) {
        break;
      }
      column = column * 26 + (letter - 'A' + 1);
    }
    int index = column == 0 ? nextColumn : column - 1;
    if (index >= MOST_COLUMNS) {
      throw new BrokenWorkbook(Reason.DAMAGED, "a column beyond the last");
    }
    nextColumn = index + 1;
    return index;
  }
}
