package vn.thidua.reports.document.internal.jasper;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.thidua.reports.document.internal.TableSection;
import vn.thidua.reports.document.internal.TableSection.Column;

/**
 * The widths of a table's columns in points. Widths come in steps, so that tables of one kind share
 * their compiled form.
 *
 * @param columns widths that add up to the page's
 */
record TableLayout(List<Integer> columns, List<TableSection.Align> aligns) {
  static final TextMeasure MEASURE = TextMeasure.bold(10);
  static final int PADDING = 8;
  private static final int STEP = 3;
  // what depends on whole texts comes in coarser ones: no two tables have the same texts
  static final int SHARE = 12;
  // narrower than this, names of units break into too many lines
  private static final int LEAST_REST = 96;
  private static final int ROOMY_REST = 150;
  // a longer word is no word of any language and may be broken
  private static final int LONGEST = 150;
  // where nothing else helps, words are broken at these widths; 40 takes any figure's digits
  private static final int[] BROKEN = {100, 72, 54, 40};
  private static final int NARROW_REST = 60;
  private static final int PHRASE = 72;
  private static final int ROOMY_PHRASE = 105;

  /**
   * The layout on a page of that width; empty where one of the tables is too wide for it.
   *
   * @param alike tables with the same columns, which a reader expects to look the same
   */
  static Optional<TableLayout> of(List<TableSection> alike, int pageWidth) {
    return of(alike, pageWidth, ROOMY_PHRASE, ROOMY_REST, LONGEST)
        .or(() -> of(alike, pageWidth, PHRASE, LEAST_REST, LONGEST));
  }

  /**
   * The layout on the widest page there is: long words are broken where the tables would not fit
   * otherwise. Empty where there are too many columns even so.
   */
  static Optional<TableLayout> fitted(List<TableSection> alike, int pageWidth) {
    Optional<TableLayout> layout = of(alike, pageWidth);
    for (int longest : BROKEN) {
      layout =
          layout.or(() -> of(alike, pageWidth, Math.min(PHRASE, longest), NARROW_REST, longest));
    }
    return layout;
  }

  private static Optional<TableLayout> of(
      List<TableSection> alike, int pageWidth, int phrase, int leastRest, int longest) {
    List<Column> columns = alike.get(0).columns();
    List<Integer> widths = new ArrayList<>();
    List<Integer> rests = new ArrayList<>();
    int left = pageWidth;
    for (int index = 0; index < columns.size(); index++) {
      int width =
          switch (columns.get(index).width()) {
            case WORD -> word(alike, index, longest);
            case PHRASE -> phrase(alike, index, phrase, word(alike, index, longest));
            case REST -> 0;
          };
      if (columns.get(index).width() == TableSection.Width.REST) {
        rests.add(index);
      }
      left -= width;
      widths.add(width);
    }
    if (left < rests.size() * leastRest) {
      return Optional.empty();
    }
    if (!rests.isEmpty()) {
      List<Integer> shares = new TextShares(alike, rests).of(left, leastRest);
      for (int rest = 0; rest < rests.size(); rest++) {
        widths.set(rests.get(rest), shares.get(rest));
      }
    }
    return Optional.of(
        new TableLayout(List.copyOf(widths), columns.stream().map(Column::align).toList()));
  }

  private static int word(List<TableSection> alike, int index, int most) {
    double longest = MEASURE.longestWord(alike.get(0).columns().get(index).heading());
    for (TableSection table : alike) {
      for (List<String> row : table.rows()) {
        longest = Math.max(longest, MEASURE.longestWord(row.get(index)));
      }
    }
    return (int) Math.ceil((Math.min(longest, most) + PADDING) / STEP) * STEP;
  }

  // no wider than its longest text and two lines of its heading ask for: the names need the rest
  private static int phrase(List<TableSection> alike, int index, int phrase, int word) {
    double longest = MEASURE.line(alike.get(0).columns().get(index).heading()) / 2;
    for (TableSection table : alike) {
      for (List<String> row : table.rows()) {
        longest = Math.max(longest, MEASURE.line(row.get(index)));
      }
    }
    int whole = (int) Math.ceil((longest + PADDING) / SHARE) * SHARE;
    return Math.max(Math.min(phrase, whole), word);
  }
}
