package vn.thidua.etl.publish;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * Rows in the text format of PostgreSQL's COPY: tab-separated, {@code \N} for empty. Numbers stand
 * in their shortest plain form, so that equal numbers are equal bytes; digests are taken of these
 * lines.
 */
final class CopyLine {

  private CopyLine() {}

  /** The columns of one row, in UTF-8; empty for no columns. */
  static byte[] of(Row row, int[] columns) {
    StringBuilder line = new StringBuilder(16 * columns.length);
    for (int i = 0; i < columns.length; i++) {
      if (i > 0) {
        line.append('\t');
      }
      append(line, row.get(columns[i]));
    }
    return line.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void append(StringBuilder line, @Nullable Object value) {
    if (value == null) {
      line.append("\\N");
    } else if (value instanceof BigDecimal number) {
      line.append(number.stripTrailingZeros().toPlainString());
    } else {
      appendEscaped(line, String.valueOf(value));
    }
  }

  private static void appendEscaped(StringBuilder line, String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\\' -> line.append("\\\\");
        case '\t' -> line.append("\\t");
        case '\n' -> line.append("\\n");
        case '\r' -> line.append("\\r");
        default -> line.append(c);
      }
    }
  }
}
