package vn.thidua.reports.document.internal.jasper;

import java.util.ArrayList;
import java.util.List;

/**
 * How columns of names and sentences share what the others leave: so that rows take the fewest
 * lines. Where one column has sentences and another short names, halves would waste paper.
 */
final class TextShares {
  private final int count;
  // the more columns share, the coarser: what is tried grows with each of them
  private final int step;
  private final List<double[]> rows;
  private List<Integer> best = List.of();
  private long fewestLines;
  private long leastSpread;

  /**
   * Columns that share.
   *
   * @param columns which of the table's
   */
  TextShares(TableTexts texts, List<Integer> columns) {
    this.count = columns.size();
    this.step = TableLayout.SHARE * Math.max(1, count - 2);
    this.rows = count == 1 ? List.of() : texts.rows(columns);
  }

  /**
   * The widths, one a column.
   *
   * @param width to be shared
   * @param least each column gets, in their order
   */
  List<Integer> of(int width, List<Integer> least) {
    fewestLines = Long.MAX_VALUE;
    leastSpread = Long.MAX_VALUE;
    search(new ArrayList<>(), width, least);
    return best;
  }

  private void search(List<Integer> given, int left, List<Integer> least) {
    if (given.size() == count - 1) {
      given.add(left);
      compare(given);
      given.remove(given.size() - 1);
      return;
    }
    int others = least.subList(given.size() + 1, count).stream().mapToInt(Integer::intValue).sum();
    for (int width = least.get(given.size()); width <= left - others; width += step) {
      given.add(width);
      search(given, left - width, least);
      given.remove(given.size() - 1);
    }
  }

  // of those with as few lines, the evenest
  private void compare(List<Integer> widths) {
    int[] texts = widths.stream().mapToInt(width -> width - TableLayout.PADDING).toArray();
    long lines = rows.stream().mapToLong(row -> TableTexts.lines(row, texts)).sum();
    long spread = widths.stream().mapToLong(width -> (long) width * width).sum();
    if (lines < fewestLines || (lines == fewestLines && spread < leastSpread)) {
      fewestLines = lines;
      leastSpread = spread;
      best = List.copyOf(widths);
    }
  }
}
