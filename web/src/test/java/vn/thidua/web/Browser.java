package vn.thidua.web;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ScreenshotType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.thidua.web.demo.Dashboard;

/** A real Chromium, found by {@code bin/find-browser} before the integration tests. */
final class Browser implements AutoCloseable {
  /** Pictures of every screen, for whoever wants to look. */
  private static final Path SCREENSHOTS = Path.of("target", "screenshots");

  /** Those of README, renewed by {@code mvn verify -Dreadme.screenshots}. */
  private static final Path README = Path.of("..", ".readme");

  private static final Set<String> IN_README = Set.of("overview-vi", "unit-vi");

  private static final List<String> FLAGS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private final Playwright playwright;
  private final com.microsoft.playwright.Browser chromium;
  private final List<String> faults = new ArrayList<>();

  private Browser(Playwright playwright, com.microsoft.playwright.Browser chromium) {
    this.playwright = playwright;
    this.chromium = chromium;
  }

  static Browser start() throws IOException {
    Path executable = Path.of(Files.readString(Path.of("target", "browser.path")).strip());
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    return new Browser(
        playwright,
        playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions().setExecutablePath(executable).setArgs(FLAGS)));
  }

  /** A reader with a window and a language of its own. */
  BrowserContext reader(com.microsoft.playwright.Browser.NewContextOptions options) {
    return chromium.newContext(
        options.setBaseURL(Dashboard.running().address().toString()).setAcceptDownloads(true));
  }

  /** A page whose scripts' faults are kept for {@link #faults()}. */
  Page page(BrowserContext reader) {
    Page page = reader.newPage();
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            faults.add(message.text() + " " + message.location());
          }
        });
    page.onPageError(faults::add);
    return page;
  }

  /** What scripts and the content security policy complained about. */
  List<String> faults() {
    return List.copyOf(faults);
  }

  static void signIn(Page page, String login) {
    page.navigate("/login");
    page.fill("#username", login);
    page.fill("#password", Dashboard.password(login));
    page.click("main button[type=submit]");
  }

  /** Waits until every chart that will be drawn is drawn, then takes the picture. */
  static void picture(Page page, String name) {
    page.waitForFunction(
        "() => [...document.querySelectorAll('[data-chart]')]"
            + ".every(each => 'drawn' in each.dataset)");
    page.screenshot(
        new Page.ScreenshotOptions().setFullPage(true).setPath(SCREENSHOTS.resolve(name + ".png")));
    if (System.getProperty("readme.screenshots") != null && IN_README.contains(name)) {
      page.screenshot(new Page.ScreenshotOptions().setPath(README.resolve(name + ".png")));
    }
  }

  /** A picture for whoever wants to look, small on disk; the page is drawn already. */
  static void snapshot(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setType(ScreenshotType.JPEG)
            .setQuality(70)
            .setPath(SCREENSHOTS.resolve(name + ".jpeg")));
  }

  @Override
  public void close() {
    chromium.close();
    playwright.close();
  }
}
