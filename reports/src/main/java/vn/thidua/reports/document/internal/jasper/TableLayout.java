package vn.thidua.reports.document.internal.jasper;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
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
  // a longer word is no word of any language and may be broken
  private static final int LONGEST = 150;
  // where nothing else helps, words are broken at these widths; 40 takes any figure's digits
  private static final int[] BROKEN = {100, 72, 54, 40};
  private static final int NARROW_REST = 60;
  private static final int PHRASE = 72;
  // how wide phrases may be: what rows take the fewest lines with, the widest of those
  private static final int[] PHRASES = {189, 165, 141, 129, 117, 105, 93, 81, PHRASE, 60, 48};
  private static final int LEAST_PHRASE = PHRASES[PHRASES.length - 1];
  // on how many lines headings of figures may stand, for the sake of the rows
  private static final int[] HEADS = {2, 3, 4};
  // on any number of them, where they would not fit otherwise
  private static final int ANY_HEAD = 9;
  // rows looked at: in a long table the others are like them
  static final int MOST_ROWS = 400;

  /**
   * The layout on a page of that width; empty where one of the tables is too wide for it.
   *
   * @param alike tables with the same columns, which a reader expects to look the same
   */
  static Optional<TableLayout> of(List<TableSection> alike, int pageWidth) {
    return of(alike, pageWidth, HEADS).or(() -> of(alike, pageWidth, ANY_HEAD));
  }

  private static Optional<TableLayout> of(List<TableSection> alike, int pageWidth, int... heads) {
    int longest = longestPhrase(alike);
    return IntStream.of(PHRASES)
        .map(phrase -> Math.max(LEAST_PHRASE, Math.min(phrase, longest)))
        .distinct()
        .boxed()
        .flatMap(
            phrase ->
                IntStream.of(heads)
                    .mapToObj(head -> of(alike, pageWidth, phrase, LEAST_REST, LONGEST, head)))
        .flatMap(Optional::stream)
        .min(Comparator.comparingLong(layout -> layout.lines(alike)));
  }

  private static int longestPhrase(List<TableSection> alike) {
    List<Column> columns = alike.get(0).columns();
    return IntStream.range(0, columns.size())
        .filter(index -> columns.get(index).width() == TableSection.Width.PHRASE)
        .map(index -> phrase(alike, index, PHRASES[0], 0))
        .max()
        .orElse(0);
  }

  /** How many lines the rows take, as far as they are looked at. */
  private long lines(List<TableSection> alike) {
    int all = alike.stream().mapToInt(table -> table.rows().size()).sum();
    int each = all / MOST_ROWS + 1;
    long lines = 0;
    int row = 0;
    for (TableSection table : alike) {
      lines += headLines(table);
      for (List<String> cells : table.rows()) {
        if (row++ % each == 0) {
          double most = 1;
          for (int column = 0; column < cells.size(); column++) {
            most =
                Math.max(most, MEASURE.line(cells.get(column)) / (columns.get(column) - PADDING));
          }
          lines += (long) Math.ceil(most);
        }
      }
    }
    return lines;
  }

  /**
   * The layout on the widest page there is: long words are broken where the tables would not fit
   * otherwise. Empty where there are too many columns even so.
   */
  static Optional<TableLayout> fitted(List<TableSection> alike, int pageWidth) {
    Optional<TableLayout> layout = of(alike, pageWidth);
    for (int longest : BROKEN) {
      layout =
          layout.or(
              () ->
                  of(alike, pageWidth, Math.min(PHRASE, longest), NARROW_REST, longest, ANY_HEAD));
    }
    return layout;
  }

  private static Optional<TableLayout> of(
      List<TableSection> alike, int pageWidth, int phrase, int leastRest, int longest, int head) {
    List<Column> columns = alike.get(0).columns();
    List<Integer> widths = new ArrayList<>();
    List<Integer> rests = new ArrayList<>();
    int left = pageWidth;
    for (int index = 0; index < columns.size(); index++) {
      int width =
          switch (columns.get(index).width()) {
            case WORD -> Math.max(word(alike, index, longest), head(columns.get(index), head));
            case PHRASE -> phrase(alike, index, phrase, word(alike, index, longest));
            case REST -> 0;
          };
      if (columns.get(index).width() == TableSection.Width.REST) {
        rests.add(index);
      }
      left -= width;
      widths.add(width);
    }
    // a name of a file takes what its longest word does
    List<Integer> least =
        rests.stream().map(index -> Math.max(leastRest, word(alike, index, longest))).toList();
    if (left < least.stream().mapToInt(Integer::intValue).sum()) {
      return Optional.empty();
    }
    if (!rests.isEmpty()) {
      List<Integer> shares = new TextShares(alike, rests).of(left, least);
      for (int rest = 0; rest < rests.size(); rest++) {
        widths.set(rests.get(rest), shares.get(rest));
      }
    }
    return Optional.of(
        new TableLayout(List.copyOf(widths), columns.stream().map(Column::align).toList()));
  }

  private int headLines(TableSection table) {
    return IntStream.range(0, columns.size())
        .map(
            column ->
                MEASURE.countLines(
                    table.columns().get(column).heading(), columns.get(column) - PADDING))
        .max()
        .orElse(0);
  }

  // as narrow as the heading can be on so many lines
  private static int head(Column column, int lines) {
    int width = (int) Math.ceil((MEASURE.longestWord(column.heading()) + PADDING) / STEP) * STEP;
    while (MEASURE.countLines(column.heading(), width - PADDING) > lines && width < LONGEST) {
      width += STEP;
    }
    return lines == ANY_HEAD ? 0 : width;
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
