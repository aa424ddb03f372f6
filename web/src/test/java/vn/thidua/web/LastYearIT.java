package vn.thidua.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.thidua.web.demo.Dashboard;

/** This year to date against the same period of the year before. */
class LastYearIT extends InBrowser {
  private static final JsonMapper JSON = new JsonMapper();

  private final DataSource mart = Dashboard.running().part(DataSource.class);

  @Test
  void setsAUnitBesideItselfAYearAgo() throws Exception {
    JsonNode revenue =
        ask("/api/v1/units/HK/last-year?year=2025")
            .get("lastYear")
            .get("criteria")
            .valueStream()
            .filter(each -> each.get("criterionCode").asString().equals("A1"))
            .findFirst()
            .orElseThrow();
    JsonNode before = actual("HK", 2024, "A1");
    JsonNode now = actual("HK", 2025, "A1");
    assertThat(revenue.get("period").asString()).isEqualTo("2025-12");
    assertThat(revenue.get("pastPeriod").asString()).isEqualTo("2024-12");
    assertThat(revenue.get("toDate").decimalValue()).isEqualByComparingTo(now.decimalValue());
    assertThat(revenue.get("pastToDate").decimalValue())
        .isEqualByComparingTo(before.decimalValue());
    assertThat(revenue.get("course").asString())
        .isEqualTo(now.decimalValue().compareTo(before.decimalValue()) > 0 ? "BETTER" : "WORSE");
    try (BrowserContext reader =
        browser.reader(new NewContextOptions().setViewportSize(1280, 900))) {
      Page page = browser.page(reader);
      Browser.signIn(page, "board");
      page.navigate("/units/HK?year=2025");
      page.locator("[data-chart='last-year'] canvas").waitFor();
      assertThat(page.locator("#last-year tbody tr").first().innerText())
          .contains("2025-12", "results/2024/results-C01.csv");
      page.navigate("/units/HK?year=2024");
      assertThat(page.locator("#last-year").innerText()).contains("Không có số liệu năm 2023");
      assertThat(page.locator("#last-year table").count()).isZero();
    }
  }

  @Test
  void countsInTheCityWhatTheUnitsShow() throws Exception {
    Map<String, Long> city = new TreeMap<>();
    ask("/api/v1/overview/last-year?year=2025")
        .get("courses")
        .forEach(
            each ->
                city.merge(
                    each.get("course").asString(), each.get("criteria").asLong(), Long::sum));
    Map<String, Long> units = new TreeMap<>();
    for (String unit : List.of("HK", "BD", "DD", "TH", "CG", "STC", "SXD", "SNN")) {
      JsonNode lastYear = ask("/api/v1/units/" + unit + "/last-year?year=2025").get("lastYear");
      if (!lastYear.isNull()) {
        lastYear
            .get("criteria")
            .forEach(each -> units.merge(each.get("course").asString(), 1L, Long::sum));
      }
    }
    assertThat(city).isNotEmpty().isEqualTo(units);
    try (BrowserContext reader =
        browser.reader(new NewContextOptions().setViewportSize(390, 844))) {
      Page page = browser.page(reader);
      Browser.signIn(page, "board");
      page.navigate("/overview?year=2025");
      page.locator("main a[href*='last-year']").click();
      assertThat(page.locator("h1").innerText()).isEqualTo("Năm 2025 so với cùng kỳ năm 2024");
      assertThat(page.locator("main table").count()).isEqualTo(2);
      assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
          .isEqualTo(true);
      Browser.picture(page, "last-year-phone");
      page.navigate("/overview/last-year?year=2024");
      assertThat(page.locator("main .note").innerText()).contains("2023");
    }
  }

  @Test
  void saysThatTheEditionItIsComparedWithIsGone() throws Exception {
    try (Huge edition = Huge.fill(mart, 2001, 100, 1)) {
      String query = "?lang=vi&edition=" + edition.number();
      assertThat(page("/units/U000001" + query))
          .contains("chưa từng được công bố, hoặc không còn được lưu")
          .doesNotContain("data-export=\"last-year\"");
      assertThat(page("/overview/last-year" + query)).contains("data-export=\"courses\"");
    }
  }

  @Test
  void saysOfAnOlderEditionThatItWasNeverCompared() throws Exception {
    try (Huge edition =
        Huge.fill(
            mart,
            2003,
            100,
            1,
            "delete from mart.unit_same_period where edition_id = :edition",
            "delete from mart.course_count where edition_id = :edition")) {
      String query = "?lang=vi&edition=" + edition.number();
      for (String path : List.of("/units/U000001", "/overview/last-year")) {
        assertThat(page(path + query))
            .contains("Bản công bố này có từ trước khi so với cùng kỳ được công bố kèm")
            .doesNotContain("data-export=\"last-year\"", "data-export=\"courses\"");
      }
      assertThat(ask("/api/v1/units/U000001/last-year" + query).get("lastYear").isNull()).isTrue();
      assertThat(ask("/api/v1/overview/last-year" + query).get("courses")).isEmpty();
    }
  }

  private static String page(String path) throws Exception {
    return Sessions.get("board", path).body();
  }

  private static JsonNode actual(String unit, int year, String criterion) throws Exception {
    return ask("/api/v1/units/" + unit + "?year=" + year)
        .get("criteria")
        .valueStream()
        .filter(each -> each.get("criterionCode").asString().equals(criterion))
        .findFirst()
        .orElseThrow()
        .get("actual");
  }

  private static JsonNode ask(String path) throws Exception {
    return JSON.readTree(Sessions.get("board", path).body());
  }
}
