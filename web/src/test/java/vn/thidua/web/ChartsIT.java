package vn.thidua.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every figure a chart draws stands in a table of its screen, and in the API's answer. */
class ChartsIT {
  private static final Pattern NUMBER = Pattern.compile("[-−]?\\d[\\d.]*(?:,(\\d+))?");
  private static final JsonMapper JSON = new JsonMapper();
  private static final double EXACT = 1e-9;

  /**
   * Not held here: bullets are drawn on the scale of each commitment's own target, the waterfall
   * between running totals, and last year's path has periods that no table of the screen lists.
   */
  private static final Set<String> SCALED = Set.of("bullets", "waterfall", "last-year");

  /**
   * All charts of a page: their kind, source, the figures drawn and the cells of the screen's
   * tables.
   */
  private static final String CHARTS =
      """
      () => JSON.stringify([...document.querySelectorAll('[data-chart]:not([hidden])')].map(each => {
        const chart = Chart.getChart(each.querySelector('canvas'));
        const scatter = chart.config.type === 'scatter';
        const figures = chart.data.datasets.filter(set => set.pointHitRadius !== 0).flatMap(set => set.data).flatMap(value =>
          Array.isArray(value) ? value
          : value !== null && typeof value === 'object'
            ? (scatter && ['spread', 'achievements'].includes(each.dataset.chart) ? [value.x] : [value.x, value.y])
          : [value]).filter(value => typeof value === 'number');
        const cells = [...document.querySelectorAll('main td, main th')]
          .map(cell => cell.textContent);
        return {kind: each.dataset.chart, source: each.dataset.src, figures, cells};
      }))""";

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

  private static void check(Screen screen, JsonNode chart, List<String> faults) throws Exception {
    String kind = chart.get("kind").asString();
    if (SCALED.contains(kind)) {
      return;
    }
    String source = chart.get("source").asString();
    List<Double> answer = new ArrayList<>();
    numbers(JSON.readTree(Sessions.get("board", source).body()), answer);
    for (JsonNode drawn : chart.get("figures")) {
      double figure = drawn.asDouble();
      String name = screen + " " + kind + " draws " + figure;
      if (answer.stream().noneMatch(each -> isSame(figure, each, EXACT))) {
        faults.add(name + ", which " + source + " does not say");
      }
      if (chart.get("cells").valueStream().noneMatch(each -> says(each.asString(), figure))) {
        faults.add(name + ", which the table does not say");
      }
    }
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
