package vn.thidua.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thidua.reports.mart.Edition;
import vn.thidua.reports.mart.Mart;
import vn.thidua.web.demo.Dashboard;

/** What readers are told while a page is open. */
class LiveIT {
  /** What stands in the page itself; charts and their choices come with scripts. */
  private static final String FIGURES = "main .tile, main table";

  private static final Locator.WaitForOptions UNTIL_THE_BATCH_ENDS =
      new Locator.WaitForOptions().setTimeout(0);

  private final Dashboard dashboard = Dashboard.running();

  @Test
  void tellsOfARunAndOfTheNewEditionWithoutChangingAFigure() throws Exception {
    Edition before = current();
    String kept = Sessions.get("board", "/overview?year=2025").body();
    assertThat(kept).contains("data-edition=\"" + before.editionId() + "\"");
    change("SXD,B1,2025,BOARD,15.3", "SXD,B1,2025,BOARD,15.4");
    try (Browser browser = Browser.start();
        BrowserContext board = browser.reader(new NewContextOptions());
        BrowserContext unit = browser.reader(new NewContextOptions())) {
      Page runs = browser.page(board);
      Browser.signIn(runs, "board");
      Page figures = browser.page(unit);
      Browser.signIn(figures, "unit");
      figures.navigate("/units/BD?year=2025");
      List<String> shown = figures.locator(FIGURES).allInnerTexts();
      assertThat(shown).isNotEmpty();

      runs.navigate("/runs");
      runs.locator("form[action='/runs'] button").click();
      runs.locator(".doing .step", new Page.LocatorOptions().setHasText("/5")).waitFor();
      assertThat(runs.locator(".doing .elapsed").innerText()).containsPattern("\\d+:\\d\\d");
      Browser.picture(runs, "runs-progress-vi");
      runs.locator("#batch a[href^='/overview?edition=']").waitFor(UNTIL_THE_BATCH_ENDS);
      assertThat(current().editionId()).isGreaterThan(before.editionId());
      assertThat(Sessions.get("board", "/overview?year=2025").body())
          .as("at once, whatever was rendered before")
          .contains("data-edition=\"" + current().editionId() + "\"");

      figures.locator(".newer a").waitFor();
      assertThat(figures.locator(FIGURES).allInnerTexts()).isEqualTo(shown);
      Browser.picture(figures, "newer-vi");
      figures.locator(".newer a").click();
      assertThat(figures.url()).endsWith("/units/BD?edition=" + current().editionId());
      assertThat(figures.locator(".foot").innerText())
          .contains("Bản công bố số " + current().editionId() + ",");
      assertThat(browser.faults()).isEmpty();
    }
  }

  @Test
  void carriesNothingButYearAndEdition() throws Exception {
    HttpResponse<InputStream> events =
        Sessions.session("unit")
            .send(
                HttpRequest.newBuilder(Sessions.at("/events")).build(),
                HttpResponse.BodyHandlers.ofInputStream());
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(events.body(), StandardCharsets.UTF_8))) {
      assertThat(lines.readLine()).isEqualTo("event:editions");
      assertThat(lines.readLine())
          .matches("data:\\[(\\{\"year\":\\d{4},\"edition\":\\d+},?)+]")
          .contains("{\"year\":2025,\"edition\":" + current().editionId() + "}");
    }
  }

  private void change(String from, String to) throws IOException {
    Path results = dashboard.dossier().resolve("results/2025/results-C02.csv");
    Files.writeString(results, Files.readString(results).replace(from, to));
  }

  private Edition current() {
    return dashboard.part(Mart.class).editions().currentOf(2025).orElseThrow();
  }
}
