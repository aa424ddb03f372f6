package vn.thidua.web.delivery;

import java.util.ArrayList;
import java.util.List;

/** Reads CSV (RFC 4180, comma or semicolon) and remembers on which line each row begins. */
final class CsvLines {
  private static final char QUOTE = '"';

  private final String text;
  private final char separator;
  private int at;
  private int line = 1;

  private CsvLines(String text) {
    this.text = text;
    String head = text.lines().findFirst().orElse("");
    this.separator =
        head.chars().filter(c -> c == ';').count() > head.chars().filter(c -> c == ',').count()
            ? ';'
            : ',';
  }

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
    CsvLines lines = new CsvLines(file.startsWith("\uFEFF") ? file.substring(1) : file);
    List<Row> rows = new ArrayList<>();
    while (lines.at < lines.text.length()) {
      Row row = lines.row();
      if (!row.isBlank()) {
        rows.add(row);
      }
    }
    return rows;
  }

  private Row row() {
    int first = line;
    List<String> cells = new ArrayList<>();
    while (true) {
      cells.add(cell());
      if (at >= text.length()) {
        return new Row(first, cells);
      }
      char end = text.charAt(at++);
      if (end == separator) {
        continue;
      }
      if (end == '\r' && at < text.length() && text.charAt(at) == '\n') {
        at++;
      }
      line++;
      return new Row(first, cells);
    }
  }

  /** Up to the separator or the end of the line, which is left. */
  private String cell() {
    StringBuilder cell = new StringBuilder();
    boolean isQuoted = at < text.length() && text.charAt(at) == QUOTE;
    if (isQuoted) {
      at++;
    }
    while (at < text.length()) {
      char c = text.charAt(at);
      if (isQuoted) {
        at++;
        if (c == QUOTE && at < text.length() && text.charAt(at) == QUOTE) {
          cell.append(QUOTE);
          at++;
        } else if (c == QUOTE) {
          isQuoted = false;
        } else {
          line += c == '\n' ? 1 : 0;
          cell.append(c);
        }
      } else if (c == separator || c == '\n' || c == '\r') {
        return cell.toString();
      } else {
        cell.append(c);
        at++;
      }
    }
    return cell.toString();
  }
}
