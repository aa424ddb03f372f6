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

  /** The layout on a page of that width; empty where one of the tables is too wide for it. */
  static Optional<TableLayout> of(TableTexts texts, int pageWidth) {
    return of(texts, pageWidth, HEADS).or(() -> of(texts, pageWidth, ANY_HEAD));
  }

  private static Optional<TableLayout> of(TableTexts texts, int pageWidth, int... heads) {
    int longest = longestPhrase(texts);
    return IntStream.of(PHRASES)
        .map(phrase -> Math.max(LEAST_PHRASE, Math.min(phrase, longest)))
        .distinct()
        .boxed()
        .flatMap(
            phrase ->
                IntStream.of(heads)
                    .mapToObj(head -> of(texts, pageWidth, phrase, LEAST_REST, LONGEST, head)))
        .flatMap(Optional::stream)
        .min(Comparator.comparingLong(layout -> texts.lines(layout.textWidths())));
  }

  private static int longestPhrase(TableTexts texts) {
    List<Column> columns = texts.columns();
    return IntStream.range(0, columns.size())
        .filter(index -> columns.get(index).width() == TableSection.Width.PHRASE)
        .map(index -> phrase(texts, index, PHRASES[0], 0))
        .max()
        .orElse(0);
  }

  private int[] textWidths() {
    return columns.stream().mapToInt(width -> width - PADDING).toArray();
  }

  /**
   * The layout on the widest page there is: long words are broken where the tables would not fit
   * otherwise. Empty where there are too many columns even so.
   */
  static Optional<TableLayout> fitted(TableTexts texts, int pageWidth) {
    Optional<TableLayout> layout = of(texts, pageWidth);
    for (int longest : BROKEN) {
      layout =
          layout.or(
              () ->
                  of(texts, pageWidth, Math.min(PHRASE, longest), NARROW_REST, longest, ANY_HEAD));
    }
    return layout;
  }

  private static Optional<TableLayout> of(
      TableTexts texts, int pageWidth, int phrase, int leastRest, int longest, int head) {
    List<Column> columns = texts.columns();
    List<Integer> widths = new ArrayList<>();
    List<Integer> rests = new ArrayList<>();
    int left = pageWidth;
    for (int index = 0; index < columns.size(); index++) {
      int width =
          switch (columns.get(index).width()) {
            case WORD -> Math.max(word(texts, index, longest), head(texts, index, head));
            case PHRASE -> phrase(texts, index, phrase, word(texts, index, longest));
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
        rests.stream().map(index -> Math.max(leastRest, word(texts, index, longest))).toList();
    if (left < least.stream().mapToInt(Integer::intValue).sum()) {
      return Optional.empty();
    }
    if (!rests.isEmpty()) {
      List<Integer> shares = new TextShares(texts, rests).of(left, least);
      for (int rest = 0; rest < rests.size(); rest++) {
        widths.set(rests.get(rest), shares.get(rest));
      }
    }
    return Optional.of(
        new TableLayout(List.copyOf(widths), columns.stream().map(Column::align).toList()));
  }

  // as narrow as the heading can be on so many lines
  private static int head(TableTexts texts, int column, int lines) {
    if (lines == ANY_HEAD) {
      return 0;
    }
    int width = (int) Math.ceil((texts.headWord(column) + PADDING) / STEP) * STEP;
    while (texts.headLines(column, width - PADDING) > lines && width < LONGEST) {
      width += STEP;
    }
    return width;
  }

  private static int word(TableTexts texts, int column, int most) {
    return (int) Math.ceil((Math.min(texts.word(column), most) + PADDING) / STEP) * STEP;
  }

  // no wider than its longest text and two lines of its heading ask for: the names need the rest
  private static int phrase(TableTexts texts, int column, int phrase, int word) {
    int whole = (int) Math.ceil((texts.phrase(column) + PADDING) / SHARE) * SHARE;
    return Math.max(Math.min(phrase, whole), word);
  }
}
