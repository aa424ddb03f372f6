package vn.thidua.etl.publish;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * Rows in the text format of PostgreSQL's COPY: tab-separated, {@code \N} for empty. Numbers stand
 * in their shortest plain form, so that equal numbers are equal bytes; digests are taken of these
 * lines.
 */
final class CopyLine {

  private CopyLine() {}

  /** The columns of one row; empty for no columns. */
  static String of(Row row, List<Integer> columns) {
    return columns.stream().map(column -> cell(row.get(column))).collect(Collectors.joining("\t"));
  }

  private static String cell(@Nullable Object value) {
    if (value == null) {
      return "\\N";
    }
    if (value instanceof BigDecimal number) {
      return number.stripTrailingZeros().toPlainString();
    }
    return escaped(String.valueOf(value));
  }

  private static String escaped(String text) {
    StringBuilder line = new StringBuilder(text.length() + 8);
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
    return line.toString();
  }
}
