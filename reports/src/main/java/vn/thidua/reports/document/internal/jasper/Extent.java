package vn.thidua.reports.document.internal.jasper;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.thidua.reports.document.internal.ChartSection;
import vn.thidua.reports.document.internal.TableSection;

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
  private static final int COLUMN = 459;
  private static final int SIGNATURE = 222;
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
   * A table.
   *
   * @param above what the template leaves free above it
   * @param below what it leaves free below it
   */
  static Extent table(TableSection table, TableLayout layout, int above, int below) {
    List<Integer> widths = layout.columns();
    double head = 18;
    for (int column = 0; column < widths.size(); column++) {
      String text = table.columns().get(column).heading();
      head = Math.max(head, HEAD_ENDS + HEAD.height(text, widths.get(column) - HEAD_SIDES, 0, 1));
    }
    List<Double> rows = new ArrayList<>();
    for (List<String> cells : table.rows()) {
      double row = 15;
      for (int column = 0; column < widths.size(); column++) {
        row =
            Math.max(
                row,
                CELL_ENDS + CELL.height(cells.get(column), widths.get(column) - CELL_SIDES, 0, 1));
      }
      rows.add(row);
    }
    String heading = table.heading();
    int width = widths.stream().mapToInt(Integer::intValue).sum();
    return new Extent(
        above + (heading == null ? LEAST_OF_HEADS : LEAST_OF_TABLE),
        above + (heading == null ? 0 : 24 + beyond(17, BOLD.height(heading, width, 0, 1))),
        LEAST_OF_HEADS,
        head,
        heading == null ? 0 : 18,
        rows,
        table.notes() == null ? 0 : 24 + beyond(16, CELL.height(table.notes(), width, 0, 1)),
        below);
  }

  /** A chart, between the same. */
  static Extent chart(ChartSection chart, int above, int below) {
    List<Double> rows =
        chart.rows().stream()
            .map(
                row ->
                    Math.max(
                        14,
                        CHART_ENDS
                            + Math.max(
                                CELL.height(row.label(), CHART_LABEL - CHART_GAP, 0, 1),
                                CELL.height(row.figures(), CHART_FIGURES - CHART_GAP, 0, 1))))
            .toList();
    return new Extent(
        above + LEAST_OF_TABLE,
        above
            + 24
            + beyond(17, BOLD.height(chart.heading(), COLUMN, 0, 1))
            + (chart.legend().isEmpty() ? 0 : 18),
        LEAST_OF_AXIS,
        16,
        18,
        rows,
        0,
        8 + below);
  }

  /** What stands above the flow, by the parameters of the template. */
  static double title(Map<String, Object> parameters) {
    double issuer =
        beyond(15, BODY.height(text(parameters, "parentBody"), 190, 0, 1))
            + beyond(15, BODY.height(text(parameters, "issuingBody"), 190, 0, 1))
            + beyond(17, TEXT.height(text(parameters, "number"), 190, 0, 1));
    double nation =
        beyond(15, BODY.height(text(parameters, "nation"), 269, 0, 1))
            + beyond(16, BOLD.height(text(parameters, "motto"), 269, 0, 1))
            + beyond(17, TEXT.height(text(parameters, "placeAndDate"), 269, 0, 1));
    return 190
        + Math.max(issuer, nation)
        + beyond(18, TITLE.height(text(parameters, "title"), COLUMN, 0, 1))
        + beyond(18, TITLE.height(text(parameters, "summary"), 419, 0, 1))
        + beyond(17, TEXT.height(text(parameters, "kind"), COLUMN, 0, 1));
  }

  /** What stands below the flow, by the parameters of the template. */
  static double signature(Map<String, Object> parameters) {
    String closing = text(parameters, "closing");
    double sent = RECIPIENTS.height(text(parameters, "recipients"), 200, 0, 1);
    double signed =
        beyond(17, BOLD.height(text(parameters, "authority"), 249, 0, 1))
            + beyond(17, BOLD.height(text(parameters, "position"), 249, 0, 1));
    double provenance = PROVENANCE.height(text(parameters, "provenance"), 389, 0, 1);
    return 218
        + beyond(20, paragraphHeight(closing))
        + Math.max(beyond(78, sent), signed)
        + beyond(58, provenance);
  }

  private static String text(Map<String, Object> parameters, String name) {
    return Objects.toString(parameters.get(name), "");
  }

  private static double signatureHeight(String text) {
    return BOLD.height(text, SIGNATURE, 0, 1);
  }

  private static double paragraphHeight(String text) {
    return TEXT.height(text, COLUMN, INDENT, TEXT_SPACING);
  }

  private static double beyond(double place, double height) {
    return Math.max(0, height - place);
  }
}
