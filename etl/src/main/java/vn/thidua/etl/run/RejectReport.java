package vn.thidua.etl.run;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** Refused rows as CSV for the sender: RFC 4180, and no cell that a spreadsheet would run. */
final class RejectReport {

  static final List<String> HEADER =
      List.of(
          "source_file",
          "sheet",
          "source_line",
          "column_name",
          "value",
          "rule_code",
          "message_vi",
          "message_en");

  private RejectReport() {}

  static String line(Row reject) {
    return HEADER.stream()
        .map(column -> cell(reject.get(reject.fieldIndex(column))))
        .collect(Collectors.joining(","));
  }

  private static String cell(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    String text = String.valueOf(value);
    boolean runs = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
    String safe = runs && !(value instanceof Number) ? "'" + text : text;
    return "\"" + safe.replace("\"", "\"\"") + "\"";
  }
}
