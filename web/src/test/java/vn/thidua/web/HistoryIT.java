package vn.thidua.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;

/** Years and stages as the board, a head and a unit read them. */
class HistoryIT extends InBrowser {
  @Test
  void goesFromTheCityToAClusterAndAUnitInBothViews() {
    try (BrowserContext reader = reader(1280)) {
      Page page = browser.page(reader);
      Browser.signIn(page, "board");
      page.navigate("/history?year=2025");
      assertThat(page.locator("main").innerText()).contains("Giai đoạn năm năm", "2021–2025");
      Browser.picture(page, "history-vi");
      page.selectOption(".focus select[name=cluster]", "C01");
      page.locator(".focus button[type=submit]").click();
      assertThat(page.locator("main").innerText()).contains("Ủy ban nhân dân quận Ba Đình");
      Browser.picture(page, "history-cluster-vi");
      page.locator(".views a", new Page.LocatorOptions().setHasText("khi đó")).click();
      assertThat(page.url()).contains("as=was", "cluster=C01");
      assertThat(page.locator(".views a[aria-current]").innerText()).contains("khi đó");
      page.fill(".focus input[name=q]", "ba dinh");
      page.press(".focus input[name=q]", "Enter");
      assertThat(page.locator("h1").innerText()).contains("Ba Đình");
      page.locator("a[hreflang=en]").click();
      assertThat(page.locator("main").innerText())
          .contains("As organised then", "Five-year stages");
      Browser.picture(page, "history-unit-en");
    }
  }

  /** Years are kept by cluster and unit; a theme goes along to the next screen. */
  @Test
  void asksForNoThemeItCannotTellOf() {
    try (BrowserContext reader = reader(1280)) {
      Page page = browser.page(reader);
      Browser.signIn(page, "board");
      page.navigate("/history?year=2025&theme=INITIATIVE");
      assertThat(page.locator("select[name=theme]").count()).isZero();
      page.selectOption(".focus select[name=cluster]", "C01");
      page.locator(".focus button[type=submit]").click();
      assertThat(page.url()).contains("cluster=C01", "theme=INITIATIVE");
      page.locator("nav a[href^='/overview']").click();
      assertThat(page.locator("select[name=theme]").inputValue()).isEqualTo("INITIATIVE");
    }
  }

  @Test
  void standsWithoutScriptsOnAPhone() {
    try (BrowserContext plain =
        browser.reader(
            new NewContextOptions()
                .setJavaScriptEnabled(false)
                .setViewportSize(390, 844)
                .setColorScheme(ColorScheme.DARK))) {
      Page page = plain.newPage();
      Browser.signIn(page, "unit");
      page.navigate("/history?year=2025&unit=BD");
      assertThat(page.locator("table tbody tr").count()).isPositive();
      assertThat(page.locator(".chart").first().isVisible()).isFalse();
    }
    try (BrowserContext reader = reader(390)) {
      Page page = browser.page(reader);
      Browser.signIn(page, "head");
      page.navigate("/history?year=2025&cluster=C01");
      Browser.picture(page, "history-phone");
      assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
          .isEqualTo(true);
    }
  }

  private static BrowserContext reader(int width) {
    return browser.reader(new NewContextOptions().setViewportSize(width, 900));
  }
}
