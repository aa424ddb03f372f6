package vn.thidua.reports.document.internal.jasper;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.thidua.reports.document.internal.TableSection;
import vn.thidua.reports.document.internal.TableSection.Column;

/**
 * The texts of tables with the same columns, which a reader expects to look the same, each measured
 * once: many layouts are tried on them.
 */
final class TableTexts {
  // rows looked at: in a long table the others are like them
  private static final int MOST_ROWS = 400;
  private static final TextMeasure MEASURE = TextMeasure.bold(10);

  /** A heading in a width. */
  private record Head(int column, int width) {}

  private final int tables;
  private final List<Column> columns;
  private final double[] words;
  private final double[] phrases;
  private final List<double[]> rows = new ArrayList<>();
  private final Map<Head, Integer> headLines = new HashMap<>();

  TableTexts(List<TableSection> alike) {
    this.tables = alike.size();
    this.columns = alike.get(0).columns();
    this.words =
        columns.stream().mapToDouble(column -> MEASURE.longestWord(column.heading())).toArray();
    this.phrases = new double[columns.size()];
    int all = alike.stream().mapToInt(table -> table.rows().size()).sum();
    int each = all / MOST_ROWS + 1;
    int row = 0;
    for (TableSection table : alike) {
      for (List<String> cells : table.rows()) {
        double[] lines = new double[columns.size()];
        for (int column = 0; column < lines.length; column++) {
          String text = cells.get(column);
          lines[column] = MEASURE.line(text);
          phrases[column] = Math.max(phrases[column], lines[column]);
          words[column] = Math.max(words[column], MEASURE.longestWord(text));
        }
        if (row++ % each == 0) {
          rows.add(lines);
        }
      }
    }
  }

  List<Column> columns() {
    return columns;
  }

  /** Points the longest word of a column takes, its heading's among them. */
  double word(int column) {
    return words[column];
  }

  /** Points the longest text of a column takes on one line; its heading may take two. */
  double phrase(int column) {
    return Math.max(phrases[column], MEASURE.line(columns.get(column).heading()) / 2);
  }

  /** Points the longest word of a column's heading takes. */
  double headWord(int column) {
    return MEASURE.longestWord(columns.get(column).heading());
  }

  /** On how many lines a column's heading stands in a width. */
  int headLines(int column, int width) {
    return headLines.computeIfAbsent(
        new Head(column, width), head -> MEASURE.countLines(columns.get(column).heading(), width));
  }

  /** How many lines all heads and the rows that are looked at take, texts in these widths. */
  long lines(int[] widths) {
    int head = 0;
    for (int column = 0; column < widths.length; column++) {
      head = Math.max(head, headLines(column, widths[column]));
    }
    return (long) tables * head + rows.stream().mapToLong(row -> lines(row, widths)).sum();
  }

  /** For each row that is looked at, the points its texts in some columns take on one line. */
  List<double[]> rows(List<Integer> chosen) {
    return rows.stream()
        .map(row -> chosen.stream().mapToDouble(column -> row[column]).toArray())
        .toList();
  }

  /** How many lines a row takes, by the points its texts take on one. */
  static long lines(double[] texts, int[] widths) {
    double most = 1;
    for (int column = 0; column < texts.length; column++) {
      most = Math.max(most, texts[column] / widths[column]);
    }
    return (long) Math.ceil(most);
  }
}
