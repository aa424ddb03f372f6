package vn.thidua.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every figure a chart draws stands in a table of its screen, and in the API's answer. */
class ChartsIT {
  private static final Pattern NUMBER = Pattern.compile("[-−]?\\d[\\d.]*(?:,(\\d+))?");
  private static final JsonMapper JSON = new JsonMapper();
  private static final double EXACT = 1e-9;

  /** Of sums of points in binary numbers. */
  private static final double NEAR = 1e-6;

  /** Per cent of the target. */
  private static final double EDGE_OF_BULLETS = 160;

  /**
   * All charts of a page under each choice of theirs: kind, source, the figures drawn, what is
   * drawn to a scale of its own, and the rows of the screen's tables.
   */
  private static final String CHARTS =
      """
      () => {
        const rows = [...document.querySelectorAll('main tr')]
          .map(row => [...row.cells].map(cell => cell.textContent.trim()));
        const read = element => {
          const chart = Chart.getChart(element.querySelector('canvas'));
          const sets = chart.data.datasets;
          const upright = ['spread', 'achievements'].includes(element.dataset.chart);
          const ranges = sets.flatMap(set => (set.ranges ?? []).flat());
          const figures = sets.filter(set => chart.config.type !== 'scatter' || set.pointHitRadius !== 0)
            .flatMap(set => set.data)
            .flatMap(value => Array.isArray(value) ? value
              : value !== null && typeof value === 'object' ? (upright ? [value.x] : [value.x, value.y])
              : [value]).filter(value => typeof value === 'number');
          return {kind: element.dataset.chart, source: element.dataset.src, figures, ranges, rows,
            labels: (chart.data.labels ?? []).map(label => [label].flat().join(' ')),
            bars: sets[0].data, marks: sets[0].marks ?? [],
            policy: document.querySelector('#words').content.querySelector('[data-key="lost.policy"]').textContent};
        };
        return JSON.stringify([...document.querySelectorAll('[data-chart]:not([hidden])')].flatMap(element => {
          const choice = element.previousElementSibling;
          if (!(choice instanceof HTMLSelectElement)) return [read(element)];
          return [...choice.options].map(option => {
            choice.value = option.value;
            choice.dispatchEvent(new Event('change'));
            return read(element);
          });
        }));
      }\
      """;

  /** The colour of a chart's words and its width. */
  private static final String LOOK =
      "() => [Chart.defaults.color, Chart.getChart(document.querySelector('canvas')).width]";

  @Test
  void drawsWhatTheTableAndTheApiSay() throws Exception {
    List<String> faults = new ArrayList<>();
    int charts = 0;
    try (Browser browser = Browser.start();
        BrowserContext reader = browser.reader(new NewContextOptions())) {
      Page page = browser.page(reader);
      Browser.signIn(page, "board");
      for (Screen screen :
          Screen.all().stream().filter(each -> each.login().equals("board")).toList()) {
        page.navigate(screen.path());
        page.waitForFunction(
            "() => [...document.querySelectorAll('[data-chart]')]"
                + ".every(each => 'drawn' in each.dataset)");
        for (JsonNode chart : JSON.readTree((String) page.evaluate(CHARTS))) {
          charts++;
          check(screen, chart, faults);
        }
      }
    }
    assertThat(charts).isPositive();
    assertThat(faults).isEmpty();
  }

  /** Whoever reads in the dark prints black on white, and as wide as the sheet. */
  @Test
  void isDrawnForPaper() throws Exception {
    try (Browser browser = Browser.start();
        BrowserContext reader =
            browser.reader(new NewContextOptions().setColorScheme(ColorScheme.DARK))) {
      Page page = browser.page(reader);
      Browser.signIn(page, "board");
      page.navigate("/history?cluster=C01");
      page.waitForFunction("() => document.querySelector('[data-drawn] canvas')");
      Object onScreen = page.evaluate(LOOK);

      page.evaluate("() => dispatchEvent(new Event('beforeprint'))");
      assertThat(page.evaluate(LOOK)).isEqualTo(List.of("#444444", 680));
      page.evaluate("() => dispatchEvent(new Event('afterprint'))");
      assertThat(page.evaluate(LOOK)).isEqualTo(onScreen);
    }
  }

  private static void check(Screen screen, JsonNode chart, List<String> faults) throws Exception {
    String name = screen + " " + chart.get("kind").asString();
    String source = chart.get("source").asString();
    JsonNode answer = JSON.readTree(Sessions.get("board", source).body());
    switch (chart.get("kind").asString()) {
      case "bullets" -> bullets(name, chart, answer, faults);
      case "waterfall" -> waterfall(name, chart, answer, faults);
      case "spread" -> spread(name, chart, answer, faults);
      default -> figures(name, chart.get("figures"), cells(chart), answer, faults);
    }
  }

  /** Ranges of clusters stand in the table beside them, units in the ranking of the city. */
  private static void spread(String name, JsonNode chart, JsonNode answer, List<String> faults)
      throws Exception {
    figures(name, chart.get("ranges"), cells(chart), answer, faults);
    String ranking =
        Sessions.get(
                "board", "/rankings?edition=" + answer.get("edition").get("editionId").asLong())
            .body();
    List<String> cells = List.of(ranking.substring(ranking.indexOf("<main")).split("<t[dh]"));
    figures(
        name,
        chart.get("figures"),
        cells.stream().map(each -> each.replaceAll("^[^>]*>|<[^>]*>", " ")).toList(),
        answer,
        faults);
  }

  private static List<String> cells(JsonNode chart) {
    return chart
        .get("rows")
        .valueStream()
        .flatMap(JsonNode::valueStream)
        .map(JsonNode::asString)
        .toList();
  }

  private static void figures(
      String name, JsonNode figures, List<String> cells, JsonNode answer, List<String> faults) {
    List<Double> said = new ArrayList<>();
    numbers(answer, said);
    for (JsonNode drawn : figures) {
      double figure = drawn.asDouble();
      if (said.stream().noneMatch(each -> isSame(figure, each, EXACT))) {
        faults.add(name + " draws " + figure + ", which the API does not say");
      }
      if (cells.stream().noneMatch(each -> says(each, figure))) {
        faults.add(name + " draws " + figure + ", which the table does not say");
      }
    }
  }

  /**
   * Each bar and mark stands at its share of the commitment's target, at most at the edge of the
   * frame; the figures themselves stand in the commitment's row of the table.
   */
  private static void bullets(String name, JsonNode chart, JsonNode answer, List<String> faults) {
    List<JsonNode> commitments =
        answer
            .get("criteria")
            .valueStream()
            .filter(each -> each.path("target").asDouble(0) > 0)
            .toList();
    if (commitments.size() != chart.get("bars").size()) {
      faults.add(name + " draws " + chart.get("bars").size() + " of " + commitments.size());
      return;
    }
    for (int at = 0; at < commitments.size(); at++) {
      JsonNode commitment = commitments.get(at);
      String criterion = commitment.get("criterionName").asString();
      JsonNode marks = chart.get("marks").get(at);
      double target = commitment.get("target").asDouble();
      List<String> row = row(chart, criterion);
      for (String field : List.of("actual", "expectedToDate", "targetOriginal", "target")) {
        JsonNode said = commitment.get(field);
        if (!said.isNull() && row.stream().noneMatch(each -> says(each, said.asDouble()))) {
          faults.add(name + ": the table does not say " + field + " of " + criterion);
        }
      }
      boolean kept =
          isAt(chart.get("bars").get(at), commitment.get("actual"), target)
              && isAt(marks.get("expected"), unlike(target, commitment, "expectedToDate"), target)
              && isAt(marks.get("original"), unlike(target, commitment, "targetOriginal"), target);
      if (!kept) {
        faults.add(name + " draws " + criterion + " elsewhere: " + marks);
      }
    }
  }

  /** The figure, or null where it is the target itself and has no mark of its own. */
  private static @Nullable JsonNode unlike(double target, JsonNode commitment, String field) {
    JsonNode figure = commitment.get(field);
    return isSame(figure.asDouble(target), target, EXACT) ? null : figure;
  }

  private static boolean isAt(JsonNode drawn, @Nullable JsonNode figure, double target) {
    if (figure == null || figure.isNull()) {
      return drawn.isNull();
    }
    double share = Math.min(EDGE_OF_BULLETS, Math.max(0, figure.asDouble() / target * 100));
    return !drawn.isNull() && Math.abs(share - drawn.asDouble()) <= EXACT;
  }

  /**
   * From the maximum to the total, each step as high as a figure of its row in the table and of the
   * API; what the rulebook does to the sum is published with the total alone.
   */
  private static void waterfall(String name, JsonNode chart, JsonNode answer, List<String> faults) {
    List<Double> said = new ArrayList<>();
    numbers(answer, said);
    JsonNode bars = chart.get("bars");
    int last = bars.size() - 1;
    double at = bars.get(0).get(1).asDouble();
    if (!isSame(at, answer.get("rulebook").get("scale").asDouble(), EXACT)
        || !isSame(
            bars.get(last).get(1).asDouble(),
            answer.get("score").get("totalPoints").asDouble(),
            EXACT)) {
      faults.add(name + " does not lead from the maximum to the total: " + bars);
    }
    for (int step = 1; step < last; step++) {
      String label = chart.get("labels").get(step).asString();
      double to = bars.get(step).get(1).asDouble();
      double height = Math.abs(at - to);
      if (Math.abs(bars.get(step).get(0).asDouble() - at) > NEAR) {
        faults.add(name + " breaks off at " + label);
      }
      at = to;
      if (label.equals(chart.get("policy").asString())) {
        continue;
      }
      if (said.stream().noneMatch(each -> Math.abs(height - each) <= NEAR)) {
        faults.add(name + " draws " + height + " for " + label + ", which the API does not say");
      }
      if (row(chart, label).stream().noneMatch(each -> says(each.replace("−", ""), height))) {
        faults.add(name + " draws " + height + " for " + label + ", which the table does not say");
      }
    }
    if (Math.abs(at - bars.get(last).get(1).asDouble()) > NEAR) {
      faults.add(name + " ends at " + at);
    }
  }

  /** A label is broken where it has no space. */
  private static String bare(String label) {
    return label.replaceAll("\\s+", "");
  }

  /** What all rows say that have that head. */
  private static List<String> row(JsonNode chart, String head) {
    return chart
        .get("rows")
        .valueStream()
        .filter(row -> bare(row.get(0).asString()).equals(bare(head)))
        .flatMap(JsonNode::valueStream)
        .map(JsonNode::asString)
        .toList();
  }

  /** As it is, or as per cent of a ratio. */
  private static boolean isSame(double figure, double said, double within) {
    return Math.abs(figure - said) <= within
        || Math.abs(figure - said * 100) <= within
        || Math.abs(figure * 100 - said) <= within;
  }

  /** Whether a cell says the figure, rounded to as many decimals as it shows. */
  private static boolean says(String cell, double figure) {
    Matcher numbers = NUMBER.matcher(cell);
    while (numbers.find()) {
      String decimals = numbers.group(1);
      double half = Math.pow(10, decimals == null ? 0 : -decimals.length()) / 2 + EXACT;
      double said =
          Double.parseDouble(numbers.group().replace(".", "").replace(',', '.').replace('−', '-'));
      if (isSame(figure, said, half)) {
        return true;
      }
    }
    return false;
  }

  private static void numbers(JsonNode node, List<Double> found) {
    if (node.isNumber()) {
      found.add(node.asDouble());
    }
    node.forEach(each -> numbers(each, found));
  }
}
