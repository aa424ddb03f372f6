package vn.thidua.web.csv;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thidua.reports.mart.Page;
import vn.thidua.reports.text.Language;
import vn.thidua.reports.text.Spreadsheet;

/**
 * Records of the service itself (what was handed out, mailed, refused) as CSV, written as they are
 * read, however many: UTF-8 with a byte order mark, every cell quoted, {@code ;} between them for
 * Vietnamese and {@code ,} for English. Tables of the mart are exports of reports.
 */
public final class CsvAnswer {
  private final PrintWriter out;
  private final String separator;

  /** Begins the file; its head is the first line. */
  public CsvAnswer(HttpServletResponse response, String fileName, Locale locale)
      throws IOException {
    response.setContentType("text/csv");
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.setHeader("Content-Disposition", "attachment; filename=\"" + fileName + "\"");
    out = response.getWriter();
    out.write('\uFEFF');
    separator =
        switch (Language.of(locale)) {
          case VI -> ";";
          case EN -> ",";
        };
  }

  /** Writes a line. */
  public void line(Stream<String> cells) {
    out.write(
        cells
                .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(separator))
            + "\r\n");
  }

  /** Writes a line for each row of all pages, which are numbered from 1. */
  public <T> void lines(IntFunction<Page<T>> pages, Function<T, Stream<String>> cells) {
    Page<T> page;
    int number = 1;
    do {
      page = pages.apply(number);
      page.rows().forEach(row -> line(cells.apply(row)));
      number++;
    } while (number <= page.pages());
  }

  /** Ends the file. */
  public void end() {
    out.flush();
  }

  /** A cell of what others wrote: it must not run as a formula in the reader's spreadsheet. */
  public static String text(@Nullable String value) {
    return Spreadsheet.harmless(Objects.requireNonNullElse(value, ""));
  }
}
