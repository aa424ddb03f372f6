package vn.thidua.web.delivery;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Reads CSV (RFC 4180, comma or semicolon) and remembers on which line each row begins. */
final class CsvLines {
  private CsvLines() {}

  /**
   * A row.
   *
   * @param line on which it begins, the first is 1
   */
  record Row(int line, List<String> cells) {
    Row {
      cells = List.copyOf(cells);
    }

    boolean isBlank() {
      return cells.stream().allMatch(String::isBlank);
    }

    /** A cell, stripped; empty where the row is shorter. */
    String cell(int number) {
      return number < 0 || number >= cells.size() ? "" : cells.get(number).strip();
    }
  }

  /** All rows that are not blank, the header among them. */
  static List<Row> read(String file) {
    String text = file.startsWith("\uFEFF") ? file.substring(1) : file;
    try (CsvReader<CsvRecord> csv =
        CsvReader.builder()
            .fieldSeparator(separator(text))
            .allowExtraFields(true)
            .allowMissingFields(true)
            .allowExtraCharsAfterClosingQuote(true)
            .ofCsvRecord(text)) {
      return csv.stream()
          .map(each -> new Row(Math.toIntExact(each.getStartingLineNumber()), each.getFields()))
          .filter(row -> !row.isBlank())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory cannot be read", e);
    }
  }

  /** The one of both that the first line has more of. */
  private static char separator(String text) {
    String head = text.lines().findFirst().orElse("");
    return head.chars().filter(c -> c == ';').count() > head.chars().filter(c -> c == ',').count()
        ? ';'
        : ',';
  }
}
