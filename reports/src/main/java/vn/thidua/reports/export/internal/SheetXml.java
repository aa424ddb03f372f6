package vn.thidua.reports.export.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.thidua.reports.export.internal.Table.Column;

/**
 * A sheet of a workbook, from its head to its last row, written as bytes: what is the same for all
 * cells of a column is made once. Cells without a figure stay out of the file.
 */
final class SheetXml {
  /** The style of the first column of figures; each has one, whose format is known at the end. */
  static final int FIRST_NUMBER = 4;

  /** The format of figures without decimals; those with one and more follow it. */
  static final int WHOLE_FORMAT = 167;

  private static final int PLAIN = 0;
  private static final int HEAD = 1;
  private static final int DAY = 2;
  private static final int RATIO = 3;
  private static final int MOST_DECIMALS = 6;
  // day 0 of spreadsheets, for all days since March 1900
  private static final long DAY_ZERO = LocalDate.of(1899, 12, 30).toEpochDay();
  private static final byte[] END_OF_CELL = bytes("</v></c>");
  private static final byte[] ROW = bytes("<row r=\"");
  private static final byte[] END_OF_ADDRESS = bytes("\">");
  private static final byte[] END_OF_ROW = bytes("</row>");

  private final List<Column> columns;
  private final SharedTexts texts;
  private final OutputStream out;
  private final String[] frame = XlsxWriter.part("sheet").split("\\{rows}", -1);

  private final byte[][] beginnings;
  private final byte[][] figures;
  private final byte[][] days;
  private final byte[][] words;
  private final int[] decimals;
  // a text often stands in the next row as well
  private final @Nullable Object[] lastTexts;
  private final int[] lastPlaces;

  private final byte[] buffer = new byte[1 << 15];
  private final byte[] digits = new byte[20];
  private int length;
  private int rows;

  /** A sheet; the stream stays open. */
  SheetXml(List<Column> columns, SharedTexts texts, OutputStream out) {
    this.columns = columns;
    this.texts = texts;
    this.out = out;
    int count = columns.size();
    beginnings = new byte[count][];
    figures = new byte[count][];
    days = new byte[count][];
    words = new byte[count][];
    decimals = new int[count];
    lastTexts = new Object[count];
    lastPlaces = new int[count];
    int number = FIRST_NUMBER;
    for (int column = 0; column < count; column++) {
      int style =
          switch (columns.get(column).kind()) {
            case TEXT, WHOLE -> PLAIN;
            case DATE -> DAY;
            case RATIO -> RATIO;
            case NUMBER -> number++;
          };
      beginnings[column] = bytes("<c r=\"" + letters(column));
      figures[column] = type(style, 'n');
      words[column] = type(style, 's');
      // also a day among texts
      days[column] = type(style == PLAIN ? DAY : style, 'n');
    }
  }

  private static byte[] type(int style, char type) {
    return bytes("\"%s t=\"%s\"><v>".formatted(style == PLAIN ? "" : " s=\"" + style + "\"", type));
  }

  /** The name of a column, A to Z, then AA. */
  private static String letters(int column) {
    String last = String.valueOf((char) ('A' + column % 26));
    return column < 26 ? last : letters(column / 26 - 1) + last;
  }

  /** Everything before the first row below the head. */
  void begin() throws IOException {
    StringBuilder widths = new StringBuilder();
    for (int column = 0; column < columns.size(); column++) {
      widths.append(
          """
          <col min="%1$d" max="%1$d" width="%2$d.0" outlineLevel="0" customWidth="true" \
          bestFit="false"/>"""
              .formatted(column + 1, columns.get(column).width()));
    }
    put(bytes(frame[0].replace("{columns}", widths)));
    put(bytes("<row r=\"1\">"));
    byte[] head = type(HEAD, 's');
    for (int column = 0; column < columns.size(); column++) {
      put(beginnings[column]);
      put((byte) '1');
      put(head);
      put(texts.place(columns.get(column).heading()));
      put(END_OF_CELL);
    }
    put(END_OF_ROW);
  }

  /** The next row. */
  void row(List<@Nullable Object> cells) throws IOException {
    rows++;
    put(ROW);
    put(rows + 1);
    put(END_OF_ADDRESS);
    for (int column = 0; column < cells.size(); column++) {
      Object value = cells.get(column);
      if (value != null) {
        put(beginnings[column]);
        put(rows + 1);
        value(column, value);
        put(END_OF_CELL);
      }
    }
    put(END_OF_ROW);
  }

  private void value(int column, Object value) throws IOException {
    if (value instanceof BigDecimal number) {
      put(figures[column]);
      decimals(column, number);
      put(number.toString());
    } else if (value instanceof Number number) {
      put(figures[column]);
      put(number.longValue());
    } else if (value instanceof LocalDate day) {
      put(days[column]);
      put(day.toEpochDay() - DAY_ZERO);
      put(".0");
    } else {
      put(words[column]);
      put(place(column, value));
    }
  }

  // all figures of a column are shown with the decimals of the most exact one
  private void decimals(int column, BigDecimal number) {
    if (number.scale() > decimals[column] && decimals[column] < MOST_DECIMALS) {
      decimals[column] = Math.max(decimals[column], number.stripTrailingZeros().scale());
    }
  }

  @SuppressWarnings("ReferenceEquality") // the same text may stand at another place of the memory
  private int place(int column, Object text) {
    if (text == lastTexts[column]) {
      return texts.again(lastPlaces[column]);
    }
    lastTexts[column] = text;
    lastPlaces[column] = texts.place(text.toString());
    return lastPlaces[column];
  }

  /**
   * Everything after the last row.
   *
   * @param filter element of that name; may be empty
   */
  void end(String filter) throws IOException {
    put(bytes(frame[1].replace("{filter}", filter)));
    flush();
  }

  /** How many rows there are below the head. */
  int rows() {
    return rows;
  }

  /** All cells, {@code A1:F100}, or with {@code $} as their absolute address. */
  String extent(String fix) {
    return "%1$sA%1$s1:%1$s%2$s%1$s%3$d".formatted(fix, letters(columns.size() - 1), rows + 1);
  }

  /** How many decimals the most exact figure has, column by column of those of figures. */
  List<Integer> decimals() {
    List<Integer> most = new ArrayList<>();
    IntStream.range(0, decimals.length)
        .filter(column -> columns.get(column).kind() == Table.Kind.NUMBER)
        .forEach(column -> most.add(Math.min(decimals[column], MOST_DECIMALS)));
    return most;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private void put(byte[] bytes) throws IOException {
    if (bytes.length > buffer.length - length) {
      flush();
    }
    if (bytes.length > buffer.length) {
      out.write(bytes, 0, bytes.length);
    } else {
      System.arraycopy(bytes, 0, buffer, length, bytes.length);
      length += bytes.length;
    }
  }

  /** Letters of ASCII. */
  @SuppressWarnings("deprecation") // takes the bytes as they are, which is right for ASCII alone
  private void put(String text) throws IOException {
    int count = text.length();
    if (count > buffer.length - length) {
      flush();
    }
    if (count > buffer.length) {
      put(bytes(text));
    } else {
      text.getBytes(0, count, buffer, length);
      length += count;
    }
  }

  private void put(long number) throws IOException {
    if (number < 0) {
      put(Long.toString(number));
      return;
    }
    int count = 0;
    long rest = number;
    do {
      digits[count++] = (byte) ('0' + rest % 10);
      rest /= 10;
    } while (rest > 0);
    while (count > 0) {
      put(digits[--count]);
    }
  }

  private void put(byte single) throws IOException {
    if (length == buffer.length) {
      flush();
    }
    buffer[length++] = single;
  }

  private void flush() throws IOException {
    out.write(buffer, 0, length);
    length = 0;
  }
}
