package vn.thidua.reports.document.internal.jasper;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.data.JRMapCollectionDataSource;
import org.jspecify.annotations.Nullable;
import vn.thidua.reports.document.internal.Block.Signature;
import vn.thidua.reports.document.internal.ChartSection;
import vn.thidua.reports.document.internal.Legible;
import vn.thidua.reports.document.internal.TableSection;
import vn.thidua.reports.text.Texts;

/** The records of a template's detail section: one a block, in reading order. */
final class Flow {
  private static final String BLOCK = "block";
  private static final String STARTS = "starts";
  // of the template's places to sign
  private static final TextMeasure PARTY = TextMeasure.bold(13);

  private final Templates templates;
  private final Texts words;
  private final String name;
  private final int width;
  private final boolean signed;
  // what the template leaves free above and below a table
  private final int above;
  private final int below;
  private final List<Entry> entries = new ArrayList<>();
  // the last record where it is a heading
  private @Nullable Entry heading;

  /** A record, and the rows of its table. */
  private static final class Entry {
    final Map<String, Object> values = new HashMap<>();
    final List<Map<String, Object>> rows = new ArrayList<>();
    // what comes after it stands on the same page
    boolean leads;
    // measured once it is asked for: the annex need not be
    @Nullable Supplier<Extent> measure;
    @Nullable Extent extent;
  }

  private Flow(
      Templates templates,
      Texts words,
      String name,
      int width,
      boolean signed,
      int above,
      int below) {
    this.templates = templates;
    this.words = words;
    this.name = name;
    this.width = width;
    this.signed = signed;
    this.above = above;
    this.below = below;
  }

  /**
   * An empty flow of the document itself, with the signature below it.
   *
   * @param words that all documents share
   * @param width of the page's column in points
   */
  static Flow ofBody(Templates templates, Texts words, int width) {
    return new Flow(templates, words, "body", width, true, 3, 7);
  }

  /** An empty flow of the annex. */
  static Flow ofAnnex(Templates templates, Texts words, int width) {
    return new Flow(templates, words, "annex", width, false, 0, 6);
  }

  /**
   * The records, from the first.
   *
   * @param starts blocks and rows with which a page begins
   * @param isVain whether the filling need not go on: records and rows are at their end then
   */
  JRMapCollectionDataSource records(Set<Paging.Start> starts, BooleanSupplier isVain) {
    List<Map<String, ?>> records = new ArrayList<>();
    for (int block = 0; block < entries.size(); block++) {
      Entry entry = entries.get(block);
      Map<String, Object> record = new HashMap<>(entry.values);
      if (starts.contains(new Paging.Start(block, 0))) {
        record.put(STARTS, true);
      }
      if (record.containsKey("table")) {
        List<Map<String, ?>> rows = new ArrayList<>();
        for (int row = 0; row < entry.rows.size(); row++) {
          rows.add(
              row > 0 && starts.contains(new Paging.Start(block, row))
                  ? begun(entry.rows.get(row))
                  : entry.rows.get(row));
        }
        record.put("rows", new Records(rows, isVain));
      }
      records.add(record);
    }
    return new Records(records, isVain);
  }

  /** Maps that end early where the filling is in vain. */
  private static final class Records extends JRMapCollectionDataSource {
    private final BooleanSupplier isVain;

    Records(Collection<Map<String, ?>> records, BooleanSupplier isVain) {
      super(records);
      this.isVain = isVain;
    }

    @Override
    public boolean next() {
      return !isVain.getAsBoolean() && super.next();
    }
  }

  private static Map<String, Object> begun(Map<String, Object> row) {
    Map<String, Object> begun = new HashMap<>(row);
    begun.put(STARTS, true);
    return begun;
  }

  /** How many blocks there are; they are numbered from 0. */
  int size() {
    return entries.size();
  }

  /** How many rows the table of a block has; 0 where it is none. */
  int rows(int block) {
    return entries.get(block).rows.size();
  }

  /** How many points of a page a block takes. */
  Extent extent(int block) {
    Entry entry = entries.get(block);
    Extent known = entry.extent;
    if (known == null) {
      known = Objects.requireNonNull(entry.measure).get();
      entry.extent = known;
    }
    return known;
  }

  /** Whether what comes after a block must stand on the same page. */
  boolean leads(int block) {
    return entries.get(block).leads;
  }

  /** Whether a signature stands below. */
  boolean isSigned() {
    return signed;
  }

  /** The number of a block, from what its elements bear as {@link Tag#BLOCK}. */
  static int number(String block) {
    return Integer.parseInt(block.substring(block.indexOf(' ') + 1));
  }

  /** A heading; what comes after it stays with it. */
  void heading(String text) {
    Entry entry = add();
    String printed = Legible.of(text);
    entry.values.put("heading", printed);
    entry.leads = true;
    entry.measure = () -> Extent.heading(printed, null);
    heading = entry;
  }

  void paragraph(String text) {
    paragraph(text, false);
  }

  /** A paragraph that stays with the table or chart after it. */
  void lead(String text) {
    paragraph(text, true);
  }

  private void paragraph(String text, boolean leads) {
    String printed = Legible.of(text);
    Entry headed = heading;
    if (headed == null) {
      Entry entry = add();
      entry.values.put("paragraph", printed);
      entry.leads = leads;
      entry.measure = () -> Extent.paragraph(printed);
    } else {
      headed.values.put("headed", printed);
      headed.leads = leads;
      String title = Objects.toString(headed.values.get("heading"));
      headed.measure = () -> Extent.heading(title, printed);
      heading = null;
    }
  }

  void signatures(List<Signature> places) {
    for (int index = 0; index < places.size(); index += 2) {
      Entry entry = add();
      String left = sign(entry.values, "left", places.get(index));
      String right =
          index + 1 < places.size() ? sign(entry.values, "right", places.get(index + 1)) : "";
      entry.measure = () -> Extent.signatures(left, right);
    }
  }

  private static String sign(Map<String, Object> record, String side, Signature place) {
    String signature =
        PARTY.balanced(Legible.of(place.party()), Extent.SIGNATURE)
            + "\n"
            + Legible.of(place.position());
    record.put(side + "Signature", signature);
    if (place.name() != null) {
      record.put(side + "Name", Legible.of(place.name()));
    }
    return signature;
  }

  /** Adds a table, its columns as wide as the layout has them. */
  void table(TableSection table, TableLayout layout) {
    Map<String, Object> parameters = new HashMap<>();
    put(parameters, "heading", table.heading());
    put(
        parameters,
        "continued",
        table.heading() == null ? null : words.text("continued", table.heading()));
    put(parameters, "notes", table.notes());
    parameters.put("hasHeading", table.heading() != null);
    parameters.put("hasNotes", table.notes() != null);
    for (int column = 0; column < table.columns().size(); column++) {
      put(parameters, "head" + column, table.columns().get(column).heading());
    }
    List<Map<String, Object>> rows = new ArrayList<>();
    for (List<String> cells : table.rows()) {
      Map<String, Object> row = new HashMap<>();
      for (int column = 0; column < cells.size(); column++) {
        put(row, "cell" + column, cells.get(column));
      }
      // the head is repeated over the row that begins a page
      row.put("continues", table.heading() != null && !rows.isEmpty());
      rows.add(row);
    }
    Entry entry = add(templates.table(layout, width), rows, parameters);
    entry.measure = () -> Extent.table(parameters, rows, layout.columns(), above, below);
  }

  void chart(ChartSection chart) {
    Map<String, Object> parameters = new HashMap<>();
    put(parameters, "heading", chart.heading());
    put(parameters, "continued", words.text("continued", chart.heading()));
    put(parameters, "labelHead", chart.labelHead());
    put(parameters, "figureHead", chart.figureHead());
    for (int tick = 0; tick < chart.ticks().size(); tick++) {
      put(parameters, "tick" + tick, chart.ticks().get(tick));
    }
    for (int key = 0; key < chart.legend().size(); key++) {
      parameters.put("swatch" + key, new Swatch(chart.legend().get(key).tone()));
      put(parameters, "key" + key, chart.legend().get(key).text());
    }
    List<Map<String, Object>> rows =
        chart.rows().stream()
            .map(
                row ->
                    Map.<String, Object>of(
                        "label", Legible.of(row.label()),
                        "mark", new MarkPicture(row.mark()),
                        "figures", Legible.of(row.figures())))
            .toList();
    Entry entry = add(templates.chart(), rows, parameters);
    entry.measure = () -> Extent.chart(parameters, rows, above, below);
  }

  private Entry add(
      JasperReport report, Collection<Map<String, Object>> rows, Map<String, Object> parameters) {
    Entry entry = add();
    parameters.put(BLOCK, entry.values.get(BLOCK));
    parameters.put(JRParameter.REPORT_TEMPLATES, templates.styles());
    entry.values.put("table", report);
    entry.values.put("parameters", parameters);
    entry.rows.addAll(rows);
    return entry;
  }

  private Entry add() {
    Entry entry = new Entry();
    entry.values.put(BLOCK, "%s %d".formatted(name, entries.size()));
    entries.add(entry);
    heading = null;
    return entry;
  }

  private static void put(Map<String, Object> values, String name, @Nullable String text) {
    if (text != null) {
      values.put(name, Legible.of(text));
    }
  }
}
