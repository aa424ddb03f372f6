package vn.thidua.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The ledger of commitments as the officer reads it who must answer why a target changed. */
class CommitmentsIT extends InBrowser {
  @Test
  void saysWhatChangedAfterSigningAndWhereThatStands() {
    try (BrowserContext reader = reader(1280)) {
      Page page = browser.page(reader);
      Browser.signIn(page, "board");
      page.navigate("/commitments?year=2025");
      assertThat(page.locator(".ledger tbody tr").count()).isEqualTo(25);
      page.selectOption("select[name=lines]", "AMENDMENTS");
      page.locator(".focus button[type=submit]").click();
      assertThat(page.url()).contains("lines=AMENDMENTS");
      assertThat(page.locator(".ledger tbody tr").count()).isEqualTo(1);
      assertThat(page.locator(".ledger tbody").innerText())
          .contains(
              "Ủy ban nhân dân quận Hoàn Kiếm",
              "Điều chỉnh lần 1",
              "ngày 10/07/2025",
              "số GU-07",
              "Lý do: Điều chỉnh theo dự toán bổ sung",
              "1.200",
              "1.300",
              "Khó hơn",
              "commitments/commitments-2025.csv, dòng 5");
      Browser.picture(page, "commitments-vi");
      page.locator("a[hreflang=en]").click();
      assertThat(page.locator(".ledger tbody").innerText())
          .contains("Hoàn Kiếm district", "Amendment 1", "1,300", "Harder");
      Browser.picture(page, "commitments-en");
    }
  }

  @Test
  void narrowsByUnitWithoutAccentsAndByStatus() {
    try (BrowserContext reader = reader(1280)) {
      Page page = browser.page(reader);
      Browser.signIn(page, "board");
      page.navigate("/commitments?year=2025");
      page.fill(".focus input[name=q]", "dong da");
      page.press(".focus input[name=q]", "Enter");
      assertThat(page.locator(".ledger tbody tr").count()).isEqualTo(3);
      assertThat(page.locator(".ledger tbody").innerText())
          .contains("Ủy ban nhân dân quận Đống Đa");
      page.locator(".tile:has(.status) a.figure").first().click();
      assertThat(page.url()).contains("q=dong%20da", "status=");
      page.navigate("/commitments?year=2025&q=khong-co-don-vi-nay");
      assertThat(page.locator("main").innerText()).contains("Không có dòng nào khớp");
    }
  }

  @Test
  void showsAUnitItsOwnCommitmentsOnly() {
    try (BrowserContext reader = reader(1280)) {
      Page page = browser.page(reader);
      Browser.signIn(page, "unit");
      page.navigate("/commitments?year=2025");
      assertThat(page.locator(".ledger tbody th").allInnerTexts())
          .isNotEmpty()
          .allMatch(name -> name.contains("Ủy ban nhân dân quận Ba Đình"));
      assertThat(page.locator("main").innerText()).contains("của đơn vị mình");
    }
  }

  @Test
  void standsWithoutScriptsOnAPhoneAndOnPaper() {
    try (BrowserContext plain =
        browser.reader(
            new NewContextOptions()
                .setJavaScriptEnabled(false)
                .setViewportSize(390, 844)
                .setColorScheme(ColorScheme.DARK))) {
      Page page = plain.newPage();
      Browser.signIn(page, "board");
      page.navigate("/commitments?year=2025");
      assertThat(page.locator(".ledger tbody tr").count()).isEqualTo(25);
      page.screenshot(
          new Page.ScreenshotOptions()
              .setPath(Path.of("target/screenshots/commitments-phone.png")));
    }
    try (BrowserContext reader = reader(390)) {
      Page page = browser.page(reader);
      Browser.signIn(page, "board");
      page.navigate("/commitments?year=2025");
      assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
          .isEqualTo(true);
      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      assertThat(page.locator(".focus").isVisible()).isFalse();
      assertThat(page.locator(".ledger").isVisible()).isTrue();
    }
  }

  private static BrowserContext reader(int width) {
    return browser.reader(new NewContextOptions().setViewportSize(width, 900));
  }
}
