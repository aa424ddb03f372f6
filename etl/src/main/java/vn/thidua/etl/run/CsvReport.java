package vn.thidua.etl.run;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import vn.thidua.etl.dossier.Intake;
import vn.thidua.etl.dossier.Notice;

/**
 * A sender's report as CSV: RFC 4180, and no cell that a spreadsheet would run. Notices follow the
 * faults as rows without a line, with {@code warning} or {@code ignored} for their rule.
 */
final class CsvReport {

  private CsvReport() {}

  static void write(Path file, Iterator<Row> rejects, Intake intake) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      // the mark by which spreadsheet programs know UTF-8
      out.write('\ufeff');
      out.write(String.join(",", Intake.REJECT_COLUMNS) + "\r\n");
      while (rejects.hasNext()) {
        Row reject = rejects.next();
        out.write(line(IntStream.range(0, reject.length()).mapToObj(reject::get).toList()));
      }
      notices(out, "warning", intake.warnings());
      notices(out, "ignored", intake.ignored());
    }
  }

  private static void notices(BufferedWriter out, String rule, List<Notice> notices)
      throws IOException {
    for (Notice notice : notices) {
      out.write(
          line(
              Arrays.asList(
                  notice.sourceFile(),
                  null,
                  null,
                  null,
                  null,
                  rule,
                  notice.messageVi(),
                  notice.messageEn())));
    }
  }

  private static String line(List<? extends @Nullable Object> cells) {
    return cells.stream().map(CsvReport::cell).collect(Collectors.joining(",")) + "\r\n";
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
