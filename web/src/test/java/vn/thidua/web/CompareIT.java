package vn.thidua.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Units side by side: found, added, read and removed as a person does it. */
class CompareIT extends InBrowser {
  @Test
  void addsAUnitByItsNameWithoutAccentsAndWithoutScripts() {
    try (BrowserContext plain =
        browser.reader(new NewContextOptions().setJavaScriptEnabled(false))) {
      Page page = plain.newPage();
      Browser.signIn(page, "board");
      page.navigate("/units/HK?year=2025");
      page.locator("main .actions a[href*='/compare']").click();
      page.fill(".pick-units input[name=q]", "ba dinh");
      page.locator(".pick-units button").click();
      page.locator(".found a").click();
      assertThat(page.locator(".heads h3").allInnerTexts())
          .containsExactly("Ủy ban nhân dân quận Hoàn Kiếm", "Ủy ban nhân dân quận Ba Đình");
      page.fill(".pick-units input[name=q]", "HOAN KIEM");
      page.selectOption(".pick-units select[name=in]", "2024");
      page.locator(".pick-units button").click();
      page.locator(".found a").click();
      assertThat(page.url()).contains("units=HK,BD,HK@2024");
      assertThat(page.locator(".heads li").nth(2).innerText()).contains("Năm 2024", "31/12/2024");
      assertThat(page.locator(".side-by-side").first().innerText()).contains("1.300", "1.080");
      page.locator(".heads .remove").first().click();
      assertThat(page.locator(".heads li").count()).isEqualTo(2);
    }
  }

  @Test
  void choosesUnitsInTheRankingOfACluster() {
    try (BrowserContext reader = reader(1280)) {
      Page page = browser.page(reader);
      Browser.signIn(page, "board");
      page.navigate("/clusters/C01?year=2025");
      page.locator("input[form=compare][value=HK]").check();
      page.locator("input[form=compare][value=DD]").check();
      page.locator("#compare button").click();
      assertThat(page.locator(".heads h3").allInnerTexts())
          .containsExactlyInAnyOrder(
              "Ủy ban nhân dân quận Hoàn Kiếm", "Ủy ban nhân dân quận Đống Đa");
    }
  }

  @Test
  void drawsTheFiguresThatTheTableAndTheApiTell() throws Exception {
    try (BrowserContext reader = reader(1280)) {
      Page page = browser.page(reader);
      Browser.signIn(page, "board");
      page.navigate("/compare?year=2025&units=HK,STC,BD@2024");
      page.locator("[data-chart=achievements] canvas").waitFor();
      JsonNode answer =
          new JsonMapper()
              .readTree(
                  Sessions.get("board", "/api/v1/compare?year=2025&units=HK,STC,BD@2024").body());
      List<?> drawn =
          (List<?>)
              page.evaluate(
                  "() => Chart.getChart(document.querySelector('[data-chart=achievements] canvas'))"
                      + ".data.datasets.flatMap(set => set.data.map(p => p.figures.achievement))");
      List<Double> told =
          answer
              .get("units")
              .valueStream()
              .flatMap(unit -> unit.get("criteria").valueStream())
              .filter(each -> !each.get("achievement").isNull())
              .map(each -> each.get("achievement").asDouble())
              .toList();
      assertThat(drawn.stream().map(each -> ((Number) each).doubleValue()))
          .containsExactlyInAnyOrderElementsOf(told);
      Locator table = page.locator(".side-by-side").first();
      assertThat(table.locator(".ratio").count()).isEqualTo(told.size());
      assertThat(page.locator(".foot a").first().getAttribute("href"))
          .contains("units=HK,STC,BD@e", "edition=");
      Browser.picture(page, "compare-vi");
      page.locator("a[hreflang=en]").click();
      assertThat(page.locator("h1").innerText()).isEqualTo("Units compared");
      assertThat(page.locator(".heads h3").first().innerText()).isEqualTo("Hoàn Kiếm district");
      page.locator("[data-chart=achievements] canvas").waitFor();
      Browser.picture(page, "compare-en");
      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      assertThat(page.locator(".pick-units").isVisible()).isFalse();
      assertThat(table.isVisible()).isTrue();
    }
  }

  @Test
  void keepsTheUnitsWhenTheYearIsTurned() {
    try (BrowserContext reader = reader(1280)) {
      Page page = browser.page(reader);
      Browser.signIn(page, "board");
      page.navigate("/compare?year=2025&units=HK,BD");
      page.locator(".years a", new Page.LocatorOptions().setHasText("2024")).click();
      assertThat(page.locator(".heads h3").count()).isEqualTo(2);
      assertThat(page.locator(".heads").innerText()).contains("Năm 2024");
      page.navigate("/compare?year=2025&units=HK,NONE");
      assertThat(page.locator("main .note").innerText()).contains("NONE");
    }
  }

  @Test
  void offersAUnitNothingButItself() {
    try (BrowserContext reader = reader(1280)) {
      Page page = browser.page(reader);
      Browser.signIn(page, "unit");
      page.navigate("/compare?year=2025&q=quan&units=BD");
      assertThat(page.locator(".found li").count()).isEqualTo(1);
      page.selectOption(".pick-units select[name=in]", "2024");
      page.locator(".pick-units button").click();
      page.locator(".found a").click();
      assertThat(page.locator(".heads h3").allInnerTexts())
          .containsOnly("Ủy ban nhân dân quận Ba Đình")
          .hasSize(2);
    }
  }

  @Test
  void fitsAPhoneInTheDark() {
    try (BrowserContext phone =
        browser.reader(
            new NewContextOptions().setViewportSize(390, 844).setColorScheme(ColorScheme.DARK))) {
      Page page = browser.page(phone);
      Browser.signIn(page, "board");
      page.navigate("/compare?year=2025&units=HK,BD,DD,STC");
      assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
          .isEqualTo(true);
      Browser.picture(page, "phone-dark-compare");
    }
  }

  private static BrowserContext reader(int width) {
    return browser.reader(new NewContextOptions().setViewportSize(width, 900));
  }
}
