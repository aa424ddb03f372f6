package vn.thidua.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.thidua.web.Walker.Step;
import vn.thidua.web.demo.Dashboard;

/**
 * A real browser walks every screen with every role in both languages, wide and narrow, light and
 * dark. One load serves all widths and colours of a screen in a language: a page has to follow both
 * without being loaded anew. Every rule is asked at both widths, and once more in the other colours
 * those that colours decide. Of a page that was looked at in all colours only the words are new in
 * another language or with other names: they are read at both widths, and colours are not asked
 * again. What is wrong is gathered, so that one walk tells of everything.
 */
class ScreensIT {
  private static final int WIDE = 1280;
  private static final int PHONE = 390;
  private static final int HIGH = 900;

  /** An A4 sheet between its margins, in the pixels of paper (96 to an inch). */
  private static final int PAPER = 680;

  /** Milliseconds after which a page that still scrolls sideways is said to do so. */
  private static final int SETTLED = 5000;

  /** Presses of a key after which it is asked where they have led. */
  private static final int STRIDE = 10;

  /** The rules of WCAG 2.2 at levels A and AA. */
  private static final List<String> ALL_RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

  /** Those of them that look at colours. */
  private static final List<String> COLOUR_RULES = List.of("color-contrast", "link-in-text-block");

  private static final List<String> LOGINS = List.of("board", "admin", "head", "unit");

  private static final String BARE_CHART = "xpath=//*[@data-chart][not(ancestor::main[.//table])]";

  /**
   * What may scroll without a place in the tab order or a name. Whether it does scroll depends on
   * the window and the letters: the page says it as it comes, before any script has measured.
   */
  private static final String OUT_OF_REACH =
      ":is(.scroll, .tall):not([tabindex='0'][role=region]:is([aria-label], [aria-labelledby]))";

  private static List<Walker> walkers;
  private static String script;
  private static String axe;
  private static List<Screen> screens;

  private final Queue<String> faults = new ConcurrentLinkedQueue<>();
  private final Set<String> markups = ConcurrentHashMap.newKeySet();
  private final Set<String> builds = ConcurrentHashMap.newKeySet();
  private final Set<String> taken = ConcurrentHashMap.newKeySet();

  @BeforeAll
  static void open() throws IOException, InterruptedException {
    walkers = Walker.several();
    script = resource("/walk.js");
    axe = resource("/axe.min.js");
    screens = Screen.all();
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = Objects.requireNonNull(ScreensIT.class.getResourceAsStream(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @AfterAll
  static void close() {
    walkers.forEach(Walker::close);
  }

  @Test
  void walksEveryScreenWithEveryRoleInBothLanguages() {
    walk(steps(LOGINS, List.of("vi", "en")), new NewContextOptions(), this::look);
  }

  /** A route may be left out for an account only where that account finds nothing. */
  @Test
  void leavesOutOnlyWhereNothingIsThere() throws Exception {
    for (Screen screen : Screen.leftOut()) {
      String path = screen.path().replaceAll("\\{\\w+}", "0");
      assertThat(Sessions.get(screen.login(), path).statusCode()).as("%s", screen).isIn(403, 404);
    }
  }

  @Test
  void reachesEveryControlOfEveryScreenByKeyboardAlone() {
    walk(
        steps(List.of("board", "admin"), List.of("vi")),
        new NewContextOptions().setViewportSize(WIDE, HIGH),
        (page, step) -> reachAll(page, step.screen()));
  }

  @Test
  void keepsTheTablesOfEveryScreenWithoutScripts() {
    walk(
        steps(List.of("board", "admin"), List.of("vi")),
        new NewContextOptions().setJavaScriptEnabled(false),
        (page, step) -> {
          page.navigate(step.screen().path());
          check(step, "canvas without scripts", page.locator("canvas").count() == 0);
          check(step, "chart without a table", page.locator(BARE_CHART).count() == 0);
          check(step, "no heading", page.locator("h1").count() == 1);
          check(step, "scrolls out of reach", page.locator(OUT_OF_REACH).count() == 0);
        });
  }

  private void walk(List<Step> steps, NewContextOptions window, BiConsumer<Page, Step> look) {
    Walker.walk(walkers, steps, window, this::watch, look);
    assertThat(faults).isEmpty();
  }

  private static List<Step> steps(List<String> logins, List<String> languages) {
    return logins.stream()
        .flatMap(
            login ->
                languages.stream()
                    .flatMap(
                        language ->
                            screens.stream()
                                .filter(each -> each.login().equals(login))
                                .map(each -> new Step(each, language))))
        .toList();
  }

  private void look(Page page, Step step) {
    see(page, WIDE, ColorScheme.LIGHT);
    Response response = page.navigate(step.screen().path());
    check(step, "status " + response.status(), response.status() == 200);
    page.waitForFunction("() => walk.drawn()");
    check(step, "language", step.language().equals(page.locator("html").getAttribute("lang")));
    if (!markups.add(page.evaluate("() => walk.markup()") + step.language())) {
      // another role's screen, to the letter
      return;
    }
    if (step.language().equals("vi")) {
      takeTables(page, step.screen());
    }
    page.evaluate(axe);
    if (builds.add((String) page.evaluate("() => walk.build()"))) {
      lookInAllColours(page, step);
    } else {
      for (int width : new int[] {WIDE, PHONE}) {
        see(page, width, ColorScheme.LIGHT);
        check(step, "scrolls sideways at " + width, fits(page));
        readNames(page, step + " at " + width);
        inspect(page, step + " at " + width, ALL_RULES, COLOUR_RULES);
        picture(page, step, width == WIDE ? "wide-light" : "phone-light");
      }
    }
    see(page, PHONE, ColorScheme.LIGHT);
    page.evaluate("() => walk.openAll()");
    check(step, "scrolls sideways at " + PHONE + " with all open", fits(page));
  }

  private void lookInAllColours(Page page, Step step) {
    for (int width : new int[] {WIDE, PHONE}) {
      see(page, width, ColorScheme.LIGHT);
      check(step, "scrolls sideways at " + width, fits(page));
      readNames(page, step + " at " + width);
      inspect(page, step + " at " + width, ALL_RULES, List.of());
      picture(page, step, width == WIDE ? "wide-light" : "phone-light");
      see(page, width, ColorScheme.DARK);
      inspect(page, step + " at " + width + " dark", COLOUR_RULES, List.of());
      picture(page, step, width == WIDE ? "wide-dark" : "phone-dark");
    }
    page.emulateMedia(
        new Page.EmulateMediaOptions().setMedia(Media.PRINT).setColorScheme(ColorScheme.LIGHT));
    page.setViewportSize(PAPER, HIGH);
    check(step, "is cut off on paper", fits(page));
    readNames(page, step + " on paper");
    picture(page, step, "print");
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
  }

  private static void see(Page page, int width, ColorScheme colours) {
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
    page.setViewportSize(width, HIGH);
    page.waitForFunction("() => walk.drawn()");
  }

  /** Every table can be taken away, and what is offered is there. */
  @SuppressWarnings("unchecked") // the answers are lists of texts
  private void takeTables(Page page, Screen screen) {
    for (String table : (List<String>) page.evaluate("() => walk.withoutFiles()")) {
      faults.add(screen + " has a table without CSV and XLSX: " + table);
    }
    for (String file : (List<String>) page.evaluate("() => walk.files()")) {
      // one of each kind and account will do
      if (taken.add(screen.login() + file.replaceAll("\\?.*", ""))) {
        check(screen, "does not give " + file, status(screen.login(), file) == 200);
      }
    }
  }

  private static int status(String login, String path) {
    try {
      return Sessions.get(login, path).statusCode();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @SuppressWarnings("unchecked") // the answer is made there
  private void reachAll(Page page, Screen screen) {
    page.navigate(screen.path());
    page.waitForFunction("() => walk.drawn()");
    int controls = ((Number) page.evaluate("() => walk.controls()")).intValue();
    page.evaluate("() => walk.toTheTop()");
    // a date has a stop for day, month and year each
    int most = 4 * controls + 20;
    boolean hasLeft = false;
    for (int tab = 1; tab <= most && !hasLeft; tab++) {
      page.keyboard().press("Tab");
      hasLeft = tab % STRIDE == 0 && (Boolean) page.evaluate("() => walk.left");
    }
    check(screen, "the keyboard is trapped at " + page.evaluate("() => walk.at"), hasLeft);
    Map<String, Boolean> reached = (Map<String, Boolean>) page.evaluate("() => walk.reached");
    for (int each = 0; each < controls; each++) {
      Boolean seen = reached.get(String.valueOf(each));
      if (seen == null || !seen) {
        Object html = page.evaluate("at => walk.control(at)", each);
        faults.add(screen + (seen == null ? " not reached: " : " focus not seen: ") + html);
      }
    }
  }

  @SuppressWarnings("unchecked") // axe's answer is made of texts there
  private void inspect(Page page, String where, List<String> rules, List<String> aside) {
    for (String violation :
        (List<String>) page.evaluate("rules => walk.violations(rules)", List.of(rules, aside))) {
      faults.add(where + " " + violation);
    }
  }

  @SuppressWarnings("unchecked") // the answer is a list of kinds
  private void readNames(Page page, String where) {
    for (String chart : (List<String>) page.evaluate("() => walk.crowded()")) {
      faults.add(where + " names overlap in " + chart);
    }
  }

  private static boolean fits(Page page) {
    try {
      // a chart follows its frame a moment after the window
      page.waitForFunction(
          "() => walk.fits()", null, new Page.WaitForFunctionOptions().setTimeout(SETTLED));
      return true;
    } catch (TimeoutError never) {
      return false;
    }
  }

  private static void picture(Page page, Step step, String variant) {
    Browser.snapshot(page, "walk/" + step.screen().name() + "-" + step.language() + "-" + variant);
  }

  /** Gathers everything that goes wrong on a page. */
  private void watch(Page page) {
    page.addInitScript(script);
    page.onConsoleMessage(
        message -> {
          if (Set.of("error", "warning").contains(message.type())) {
            faults.add(page.url() + " console: " + message.text());
          }
        });
    page.onPageError(fault -> faults.add(page.url() + " script: " + fault));
    String own = Dashboard.running().address().toString();
    page.onRequest(
        request -> {
          if (!request.url().startsWith(own) && !request.url().startsWith("data:")) {
            faults.add(page.url() + " asks another host: " + request.url());
          }
        });
  }

  private void check(Step step, String fault, boolean holds) {
    check(step.screen(), fault + " in " + step.language(), holds);
  }

  private void check(Screen screen, String fault, boolean holds) {
    if (!holds) {
      faults.add(screen + " " + fault);
    }
  }
}
