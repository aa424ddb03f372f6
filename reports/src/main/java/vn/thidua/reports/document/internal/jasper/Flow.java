package vn.thidua.reports.document.internal.jasper;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.data.JRMapCollectionDataSource;
import org.jspecify.annotations.Nullable;
import vn.thidua.reports.document.internal.Block.Signature;
import vn.thidua.reports.document.internal.ChartSection;
import vn.thidua.reports.document.internal.Legible;
import vn.thidua.reports.document.internal.TableSection;
import vn.thidua.reports.document.internal.TableSection.Column;
import vn.thidua.reports.text.Texts;

/** The records of a template's detail section: one a block, in reading order. */
final class Flow {
  private final Templates templates;
  private final Texts words;
  private final int width;
  private final Map<List<Column>, JasperReport> layouts = new HashMap<>();
  private final List<Map<String, ?>> records = new ArrayList<>();
  // the last record where it is a heading
  private @Nullable Map<String, Object> heading;

  /**
   * An empty flow.
   *
   * @param words that all documents share
   * @param width of the page's column in points
   */
  Flow(Templates templates, Texts words, int width) {
    this.templates = templates;
    this.words = words;
    this.width = width;
  }

  JRMapCollectionDataSource records() {
    return new JRMapCollectionDataSource(records);
  }

  /** A heading; the paragraph after it stays with it. */
  void heading(String text) {
    Map<String, Object> record = new HashMap<>();
    record.put("heading", Legible.of(text));
    records.add(record);
    heading = record;
  }

  void paragraph(String text) {
    Map<String, Object> headed = heading;
    if (headed == null) {
      records.add(Map.of("paragraph", Legible.of(text)));
    } else {
      headed.put("headed", Legible.of(text));
      heading = null;
    }
  }

  void signatures(List<Signature> places) {
    heading = null;
    for (int index = 0; index < places.size(); index += 2) {
      Map<String, Object> record = new HashMap<>();
      sign(record, "left", places.get(index));
      if (index + 1 < places.size()) {
        sign(record, "right", places.get(index + 1));
      }
      records.add(record);
    }
  }

  private static void sign(Map<String, Object> record, String side, Signature place) {
    record.put(side + "Signature", Legible.of(place.party() + "\n" + place.position()));
    if (place.name() != null) {
      record.put(side + "Name", Legible.of(place.name()));
    }
  }

  /**
   * Adds tables.
   *
   * @param alike every table of the document with the same columns, which look the same
   */
  void table(TableSection table, Function<List<Column>, List<TableSection>> alike) {
    JasperReport layout =
        layouts.computeIfAbsent(table.columns(), columns -> layout(alike.apply(columns)));
    Map<String, Object> parameters = new HashMap<>();
    put(parameters, "heading", table.heading());
    put(
        parameters,
        "continued",
        table.heading() == null ? null : words.text("continued", table.heading()));
    put(parameters, "notes", table.notes());
    for (int column = 0; column < table.columns().size(); column++) {
      put(parameters, "head" + column, table.columns().get(column).heading());
    }
    List<Map<String, ?>> rows =
        table.rows().stream()
            .<Map<String, ?>>map(
                cells -> {
                  Map<String, Object> row = new HashMap<>();
                  for (int column = 0; column < cells.size(); column++) {
                    put(row, "cell" + column, cells.get(column));
                  }
                  return row;
                })
            .toList();
    add(layout, rows, parameters);
  }

  private JasperReport layout(List<TableSection> alike) {
    TableLayout layout =
        TableLayout.of(alike, width)
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "A table of %d columns fits on no page"
                            .formatted(alike.get(0).columns().size())));
    return templates.table(layout, width);
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
    List<Map<String, ?>> rows =
        chart.rows().stream()
            .<Map<String, ?>>map(
                row ->
                    Map.of(
                        "label", Legible.of(row.label()),
                        "mark", new MarkPicture(row.mark()),
                        "figures", Legible.of(row.figures())))
            .collect(Collectors.toList());
    add(templates.chart(), rows, parameters);
  }

  private void add(JasperReport report, List<Map<String, ?>> rows, Map<String, Object> parameters) {
    heading = null;
    Map<String, Object> record = new HashMap<>();
    record.put("table", report);
    record.put("rows", new JRMapCollectionDataSource(new ArrayList<>(rows)));
    record.put("parameters", parameters);
    records.add(record);
  }

  private static void put(Map<String, Object> values, String name, @Nullable String text) {
    if (text != null) {
      values.put(name, Legible.of(text));
    }
  }
}
