package vn.thidua.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.Test;

/**
 * What a first visit costs: bytes over the wire with an empty cache, and whether anything moves
 * while charts and letters come. How long it takes is written down, not judged: {@code
 * target/first-view.csv}.
 */
class FirstViewIT {
  private static final int MOST_BYTES = 350 * 1024;

  /** Of the share of the window that moved times how far: what a pixel of rounding makes. */
  private static final double STILL = 0.005;

  private static final List<String> SCREENS =
      List.of(
          "/overview?year=2025",
          "/clusters/C01?year=2025",
          "/units/HK?year=2025",
          "/rankings?year=2025&cluster=C01",
          "/compare?year=2025&units=HK,BD",
          "/commitments?year=2025",
          "/history?year=2025",
          "/quality?year=2025");

  private static final String WATCH =
      """
      window.moved = 0;
      window.movers = [];
      new PerformanceObserver(list => list.getEntries().forEach(each => {
        window.moved += each.value;
        each.sources.forEach(source => window.movers.push(
          `${source.node?.nodeName} ${source.node?.textContent.trim().slice(0, 40)}`
            + ` from ${source.previousRect.y} to ${source.currentRect.y}`));
      }))
        .observe({type: 'layout-shift', buffered: true});
      """;

  private static final String DRAWN =
      "() => [...document.querySelectorAll('[data-chart]')].every(each => 'drawn' in each.dataset)";

  private final List<String> faults = new ArrayList<>();
  private final List<String> figures = new ArrayList<>();

  @Test
  void isLightAndStill() throws IOException {
    try (Browser browser = Browser.start()) {
      String session;
      try (BrowserContext door = browser.reader(new NewContextOptions())) {
        Browser.signIn(browser.page(door), "board");
        session = door.storageState();
      }
      // a page that was rendered for somebody who sees the same is kept
      for (String when : List.of("rendered", "kept")) {
        for (String path : SCREENS) {
          for (int width : List.of(1280, 390)) {
            try (BrowserContext reader =
                browser.reader(
                    new NewContextOptions().setStorageState(session).setViewportSize(width, 900))) {
              view(browser.page(reader), reader, path, width, when);
            }
          }
        }
      }
      faults.addAll(browser.faults());
    }
    Files.write(Path.of("target", "first-view.csv"), figures);
    assertThat(faults).isEmpty();
  }

  private void view(Page page, BrowserContext reader, String path, int width, String when) {
    LongAdder bytes = new LongAdder();
    CDPSession wire = reader.newCDPSession(page);
    wire.send("Network.enable");
    wire.on("Network.loadingFinished", each -> bytes.add(encoded(each)));
    page.addInitScript(WATCH);
    long began = System.nanoTime();
    page.navigate(path);
    page.waitForFunction(DRAWN);
    long milliseconds = (System.nanoTime() - began) / 1_000_000;
    double moved = ((Number) page.evaluate("window.moved")).doubleValue();
    figures.add(
        "%s,%s,%d,%d ms,%d bytes,%.4f"
            .formatted(when, path, width, milliseconds, bytes.sum(), moved));
    if (bytes.sum() > MOST_BYTES) {
      faults.add(path + " at " + width + " takes " + bytes.sum() + " bytes");
    }
    if (moved > STILL) {
      faults.add(
          path + " at " + width + " moves by " + moved + ": " + page.evaluate("window.movers"));
    }
  }

  private static long encoded(JsonObject loaded) {
    return loaded.get("encodedDataLength").getAsLong();
  }
}
