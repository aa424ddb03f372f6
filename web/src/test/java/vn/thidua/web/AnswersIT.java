package vn.thidua.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What the officer who must answer "why" does: from a figure to its line, from a rank to its
 * reason.
 */
class AnswersIT {
  private static Browser browser;

  private BrowserContext reader;
  private Page page;

  @BeforeAll
  static void open() throws IOException {
    browser = Browser.start();
  }

  @AfterAll
  static void close() {
    browser.close();
  }

  @BeforeEach
  void signIn() {
    reader = browser.reader(new NewContextOptions().setViewportSize(1280, 900));
    page = browser.page(reader);
    Browser.signIn(page, "board");
  }

  @AfterEach
  void nothingIsBroken() {
    reader.close();
    assertThat(browser.faults()).isEmpty();
  }

  @Test
  void opensTheLineAFigureCameFrom() {
    page.navigate("/units/HK?year=2025");
    page.locator("#A1 > summary").click();
    page.locator("#A1 a[href*='/source']").last().click();
    assertThat(page.url()).contains("file=results%2F2025%2Fresults-C01.csv", "#asked");
    assertThat(page.locator("h1").innerText()).isEqualTo("results/2025/results-C01.csv");
    Locator asked = page.locator("#asked");
    assertThat(asked.innerText()).contains("Ủy ban nhân dân quận Hoàn Kiếm");
    assertThat(asked.getAttribute("aria-current")).isEqualTo("true");
    assertThat(page.locator("main").innerText()).contains("ambiguous_number", "1,234");
    Browser.picture(page, "source-vi");
  }

  @Test
  void keepsFromAUnitTheLinesOfOthersAndWhatWasRefused() {
    try (BrowserContext own = browser.reader(new NewContextOptions())) {
      Page unit = browser.page(own);
      Browser.signIn(unit, "unit");
      unit.navigate("/source?year=2025&file=results/2025/results-C01.csv");
      assertThat(unit.locator("main").innerText())
          .contains("Ủy ban nhân dân quận Ba Đình")
          .doesNotContain("Hoàn Kiếm", "ambiguous_number");
    }
  }

  @Test
  void tellsWhyARankIsWhatItIsWithoutScripts() {
    try (BrowserContext plain =
        browser.reader(new NewContextOptions().setJavaScriptEnabled(false))) {
      Page bare = plain.newPage();
      Browser.signIn(bare, "board");
      bare.navigate("/rankings?year=2025&cluster=C01");
      bare.locator("a[href*='/rankings/why?unit=HK']").first().click();
      assertThat(bare.locator("main").innerText())
          .contains("Vì sao: Ủy ban nhân dân quận Hoàn Kiếm", "Liền", "Xếp loại");
    }
  }

  @Test
  void turnsTheHistoryFromTodayToAsItWas() {
    page.navigate("/units/HK?year=2025");
    page.locator("#history ~ .view a").first().click();
    assertThat(page.url()).contains("as=was");
    assertThat(page.locator(".view a[aria-current]").innerText()).isEqualTo("Như lúc đó");
  }

  @Test
  void leadsFromTheHeatMapToTheFiguresByKeyboard() {
    page.navigate("/clusters/C01?year=2025&criterion=A1");
    assertThat(page.locator("table.heat thead abbr").count()).isEqualTo(1);
    page.locator("table.heat td a").first().focus();
    page.keyboard().press("Enter");
    page.waitForURL("**/units/**");
    assertThat(page.url()).endsWith("#A1");
  }

  @Test
  void drawsEveryChartOfTheRankings() {
    page.navigate("/rankings?year=2025");
    page.locator("[data-chart='classes'] canvas").waitFor();
    assertThat(page.locator("#awards").innerText()).contains("Vì sao các đơn vị khác");
    Browser.picture(page, "rankings-awards-vi");
  }
}
