package vn.thidua.reports.document.internal.jasper;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How many points of a page's height a block takes, by the pieces that no page break goes through.
 * The figures are those of the templates' bands; what a text takes beyond its place is measured.
 *
 * @param least where this much of a page is left, it is tried whether the block fits
 * @param first the block as a whole; of a table what stands above its heads
 * @param leastHeads where this much is left, the heads follow
 * @param head the heads of its columns
 * @param continued what stands above heads that are repeated
 * @param rows each of its rows, none where it is no table
 * @param notes below the last row, 0 where there are none
 * @param after what is left free below it
 */
record Extent(
    double least,
    double first,
    double leastHeads,
    double head,
    double continued,
    List<Double> rows,
    double notes,
    double after) {
  // what the templates of tables and charts ask for before they begin
  private static final int LEAST_OF_TABLE = 110;
  private static final int LEAST_OF_HEADS = 80;
  private static final int LEAST_OF_AXIS = 60;

  /** Points the column of a document is wide. */
  static final int COLUMN = 459;

  /** Points a place to sign in the text is wide. */
  static final int SIGNATURE = 222;

  /** Points the issuing body has in the head. */
  static final int ISSUER = 190;

  private static final int TITLE_WIDTH = 419;
  private static final int INDENT = 28;
  private static final TextMeasure TEXT = TextMeasure.regular(13);
  private static final TextMeasure BOLD = TextMeasure.bold(13);
  private static final TextMeasure BODY = TextMeasure.bold(12);
  private static final TextMeasure TITLE = TextMeasure.bold(14);
  private static final TextMeasure CELL = TextMeasure.regular(10);
  private static final TextMeasure HEAD = TextMeasure.bold(10);
  private static final TextMeasure RECIPIENTS = TextMeasure.regular(11);
  private static final TextMeasure PROVENANCE = TextMeasure.regular(9);
  private static final double TEXT_SPACING = 1.1;
  private static final int CELL_SIDES = 6;
  private static final int CELL_ENDS = 3;
  private static final int HEAD_SIDES = 4;
  private static final int HEAD_ENDS = 4;
  private static final int CHART_ENDS = 2;
  private static final int CHART_GAP = 5;
  private static final int CHART_LABEL = 222;
  private static final int CHART_FIGURES = 115;

  boolean isTable() {
    return !rows.isEmpty();
  }

  private static Extent whole(double least, double beyond) {
    return new Extent(least, least + beyond, 0, 0, 0, List.of(), 0, 0);
  }

  /** A paragraph of the document. */
  static Extent paragraph(String text) {
    return whole(24, beyond(18, paragraphHeight(text)));
  }

  /** A heading, and the paragraph below it where there is one. */
  static Extent heading(String text, @Nullable String paragraph) {
    double heading = beyond(18, BOLD.height(text, COLUMN, INDENT, 1));
    return whole(48, heading + (paragraph == null ? 0 : beyond(18, paragraphHeight(paragraph))));
  }

  /** Two places to sign side by side. */
  static Extent signatures(String left, String right) {
    return whole(
        130, Math.max(beyond(34, signatureHeight(left)), beyond(34, signatureHeight(right))));
  }

  /**
   * A table, by what its template is given.
   *
   * @param above what is left free above it
   * @param below what is left free below it
   */
  static Extent table(
      Map<String, Object> parameters,
      List<Map<String, Object>> rows,
      List<Integer> widths,
      int above,
      int below) {
    double heads = 18;
    for (int column = 0; column < widths.size(); column++) {
      double head = HEAD.height(text(parameters, "head" + column), widths.get(column) - HEAD_SIDES);
      heads = Math.max(heads, HEAD_ENDS + head);
    }
    List<Double> heights = new ArrayList<>();
    for (Map<String, Object> row : rows) {
      double height = 15;
      for (int column = 0; column < widths.size(); column++) {
        double cell = CELL.height(text(row, "cell" + column), widths.get(column) - CELL_SIDES);
        height = Math.max(height, CELL_ENDS + cell);
      }
      heights.add(height);
    }
    boolean hasHeading = parameters.containsKey("heading");
    int width = widths.stream().mapToInt(Integer::intValue).sum();
    return new Extent(
        above + (hasHeading ? LEAST_OF_TABLE : LEAST_OF_HEADS),
        above + (hasHeading ? 24 + beyond(17, BOLD.height(text(parameters, "heading"), width)) : 0),
        LEAST_OF_HEADS,
        heads,
        hasHeading ? 18 : 0,
        heights,
        parameters.containsKey("notes")
            ? 24 + beyond(16, CELL.height(text(parameters, "notes"), width))
            : 0,
        below);
  }

  /** A chart, in the same way. */
  static Extent chart(
      Map<String, Object> parameters, List<Map<String, Object>> rows, int above, int below) {
    return new Extent(
        above + LEAST_OF_TABLE,
        above
            + 24
            + beyond(17, BOLD.height(text(parameters, "heading"), COLUMN))
            + (parameters.containsKey("key0") ? 18 : 0),
        LEAST_OF_AXIS,
        16,
        18,
        rows.stream().map(Extent::chartRow).toList(),
        0,
        8 + below);
  }

  private static double chartRow(Map<String, Object> row) {
    double label = CELL.height(text(row, "label"), CHART_LABEL - CHART_GAP);
    double figures = CELL.height(text(row, "figures"), CHART_FIGURES - CHART_GAP);
    return Math.max(14, CHART_ENDS + Math.max(label, figures));
  }

  /** What stands above the flow, by the parameters of the template. */
  static double title(Map<String, Object> parameters) {
    double issuer =
        beyond(15, BODY.height(text(parameters, "parentBody"), ISSUER))
            + beyond(15, BODY.height(text(parameters, "issuingBody"), ISSUER))
            + beyond(17, TEXT.height(text(parameters, "number"), ISSUER));
    double nation =
        beyond(15, BODY.height(text(parameters, "nation"), 269))
            + beyond(16, BOLD.height(text(parameters, "motto"), 269))
            + beyond(17, TEXT.height(text(parameters, "placeAndDate"), 269));
    return 190
        + Math.max(issuer, nation)
        + beyond(18, TITLE.height(text(parameters, "title"), COLUMN))
        + beyond(18, TITLE.height(text(parameters, "summary"), TITLE_WIDTH))
        + beyond(17, TEXT.height(text(parameters, "kind"), COLUMN));
  }

  /** What stands below the flow, by the parameters of the template. */
  static double signature(Map<String, Object> parameters) {
    String closing = text(parameters, "closing");
    double sent = RECIPIENTS.height(text(parameters, "recipients"), 200);
    double signed =
        beyond(17, BOLD.height(text(parameters, "authority"), 249))
            + beyond(17, BOLD.height(text(parameters, "position"), 249));
    double provenance = PROVENANCE.height(text(parameters, "provenance"), 389);
    return 218
        + beyond(20, paragraphHeight(closing))
        + Math.max(beyond(78, sent), signed)
        + beyond(58, provenance);
  }

  private static String text(Map<String, Object> parameters, String name) {
    return Objects.toString(parameters.get(name), "");
  }

  private static double signatureHeight(String text) {
    return BOLD.height(text, SIGNATURE);
  }

  private static double paragraphHeight(String text) {
    return TEXT.height(text, COLUMN, INDENT, TEXT_SPACING);
  }

  private static double beyond(double place, double height) {
    return Math.max(0, height - place);
  }
}
