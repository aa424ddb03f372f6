package vn.thidua.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.thidua.web.demo.Dashboard;

/**
 * A real browser walks every screen with every role in both languages, wide and narrow, light and
 * dark. One load serves all widths and colours of a screen in a language: a page has to follow both
 * without being loaded anew. Every rule is asked at both widths, and once more in the other colours
 * those that colours decide. What is wrong is gathered, so that one walk tells of everything.
 */
class ScreensIT {
  private static final int WIDE = 1280;
  private static final int PHONE = 390;
  private static final int HIGH = 900;

  /** An A4 sheet between its margins, in the pixels of paper (96 to an inch). */
  private static final int PAPER = 680;

  /** Milliseconds after which a page that still scrolls sideways is said to do so. */
  private static final int SETTLED = 5000;

  /** The rules of WCAG 2.2 at levels A and AA. */
  private static final List<String> ALL_RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

  /** Those of them that look at colours. */
  private static final List<String> COLOUR_RULES = List.of("color-contrast", "link-in-text-block");

  /** What breaks one of these rules. */
  private static final String AXE_RUN =
      "async rules => (await axe.run(document, {resultTypes: ['violations'], runOnly: rules}))"
          + ".violations.map(each => `${each.id}: ${each.help}: `"
          + " + each.nodes.slice(0, 3).map(node => node.target + ' ' + node.html.slice(0, 160)"
          + " + (node.any[0] ? ' ' + node.any[0].message : '')).join(' | '))";

  private static final String FITS =
      "() => document.documentElement.scrollWidth <= window.innerWidth";

  private static final String DRAWN =
      "() => [...document.querySelectorAll('[data-chart]')]"
          + ".every(each => 'drawn' in each.dataset)";

  /** What a keyboard must reach; all radio buttons of a group are one stop. */
  private static final String CONTROLS =
      """
      () => {
        const all = [...document.querySelectorAll(
          'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]')]
          .filter(each => !each.disabled && each.checkVisibility({visibilityProperty: true})
            && each.type !== 'radio');
        all.forEach((each, at) => each.setAttribute('data-walk', at));
        return all.length;
      }""";

  /** Log-in puts the focus into its first field: the walk starts above everything. */
  private static final String TO_THE_TOP =
      """
      () => {
        document.body.tabIndex = -1;
        document.body.focus();
        document.body.removeAttribute('tabindex');
      }""";

  /** Where the keyboard is, and whether that can be seen. */
  private static final String FOCUS =
      """
      () => {
        const at = document.activeElement;
        if (!at || at === document.body) return ['', true];
        const style = getComputedStyle(at);
        const seen = (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0)
          || style.boxShadow !== 'none';
        return [at.getAttribute('data-walk') ?? 'other', seen];
      }""";

  /** What the reader gets, without the name and the session's own words. */
  private static final String MARKUP =
      "() => document.querySelector('.bar nav')?.innerHTML + document.querySelector('main').innerHTML"
          + ".replace(/<input[^>]*_csrf[^>]*>/g, '')";

  /**
   * Tables without their files. Those that are controls, records of the service itself (in the
   * archive, the audit log and the runs) or its reference hold no figures of an edition and say so.
   */
  private static final String WITHOUT_FILES =
      """
      () => {
        const files = [...document.querySelectorAll('main a[download]')]
          .map(each => new URL(each.href).pathname);
        return [...document.querySelectorAll('main table')].filter(each => 'notExported' in each.dataset
            ? !['controls', 'records', 'reference'].includes(each.dataset.notExported)
            : !each.dataset.export || !['csv', 'xlsx'].every(
                format => files.some(path => path.endsWith(`/${each.dataset.export}.${format}`))))
          .map(each => each.outerHTML.slice(0, 160));
      }""";

  private static final String FILES =
      "() => [...document.querySelectorAll('main a[download]')].map(each => each.getAttribute('href'))";

  private static final String BARE_CHART = "xpath=//*[@data-chart][not(ancestor::main[.//table])]";

  private static Browser browser;
  private static String axe;
  private static List<Screen> screens;

  private final List<String> faults = new ArrayList<>();
  private final Set<String> markups = new HashSet<>();
  private final Set<String> taken = new HashSet<>();

  @BeforeAll
  static void open() throws IOException, InterruptedException {
    browser = Browser.start();
    try (InputStream in =
        Objects.requireNonNull(ScreensIT.class.getResourceAsStream("/axe.min.js"))) {
      axe = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    screens = Screen.all();
  }

  @AfterAll
  static void close() {
    browser.close();
  }

  @Test
  void walksEveryScreenWithEveryRoleInBothLanguages() {
    for (String login : List.of("board", "admin", "head", "unit")) {
      try (BrowserContext reader = browser.reader(new NewContextOptions())) {
        Page page = watched(reader);
        Browser.signIn(page, login);
        for (String language : List.of("vi", "en")) {
          page.navigate("/account/password?lang=" + language);
          of(login).forEach(screen -> walk(page, screen, language));
        }
      }
    }
    assertThat(faults).isEmpty();
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
    for (String login : List.of("board", "admin")) {
      try (BrowserContext reader =
          browser.reader(new NewContextOptions().setViewportSize(WIDE, HIGH))) {
        Page page = watched(reader);
        Browser.signIn(page, login);
        of(login).forEach(screen -> walkByKeyboard(page, screen));
      }
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void keepsTheTablesOfEveryScreenWithoutScripts() {
    for (String login : List.of("board", "admin")) {
      try (BrowserContext reader =
          browser.reader(new NewContextOptions().setJavaScriptEnabled(false))) {
        Page page = reader.newPage();
        Browser.signIn(page, login);
        for (Screen screen : of(login)) {
          page.navigate(screen.path());
          check(screen, "canvas without scripts", page.locator("canvas").count() == 0);
          check(screen, "chart without a table", page.locator(BARE_CHART).count() == 0);
          check(screen, "no heading", page.locator("h1").count() == 1);
        }
      }
    }
    assertThat(faults).isEmpty();
  }

  private void walk(Page page, Screen screen, String language) {
    look(page, WIDE, ColorScheme.LIGHT);
    Response response = page.navigate(screen.path());
    check(screen, "status " + response.status(), response.status() == 200);
    page.waitForFunction(DRAWN);
    check(screen, "language", language.equals(page.locator("html").getAttribute("lang")));
    if (!markups.add(page.evaluate(MARKUP) + language)) {
      // another role's screen, to the letter
      return;
    }
    if (language.equals("vi")) {
      takeTables(page, screen);
    }
    page.evaluate(axe);
    String where = screen + " in " + language;
    for (int width : new int[] {WIDE, PHONE}) {
      look(page, width, ColorScheme.LIGHT);
      check(screen, "scrolls sideways at " + width + " in " + language, fits(page));
      inspect(page, where + " at " + width, ALL_RULES);
      picture(page, screen, language, width == WIDE ? "wide-light" : "phone-light");
      look(page, width, ColorScheme.DARK);
      inspect(page, where + " at " + width + " dark", COLOUR_RULES);
      picture(page, screen, language, width == WIDE ? "wide-dark" : "phone-dark");
    }
    page.emulateMedia(
        new Page.EmulateMediaOptions().setMedia(Media.PRINT).setColorScheme(ColorScheme.LIGHT));
    page.setViewportSize(PAPER, HIGH);
    picture(page, screen, language, "print");
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
  }

  private static void look(Page page, int width, ColorScheme colours) {
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
    page.setViewportSize(width, HIGH);
    page.waitForFunction(DRAWN);
  }

  /** Every table can be taken away, and what is offered is there. */
  @SuppressWarnings("unchecked") // the answers are lists of texts
  private void takeTables(Page page, Screen screen) {
    for (String table : (List<String>) page.evaluate(WITHOUT_FILES)) {
      faults.add(screen + " has a table without CSV and XLSX: " + table);
    }
    for (String file : (List<String>) page.evaluate(FILES)) {
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

  private void walkByKeyboard(Page page, Screen screen) {
    page.navigate(screen.path());
    page.waitForFunction(DRAWN);
    int controls = ((Number) page.evaluate(CONTROLS)).intValue();
    page.evaluate(TO_THE_TOP);
    Map<String, Boolean> reached = new HashMap<>();
    // a date has a stop for day, month and year each
    int most = 4 * controls + 20;
    String at = "start";
    for (int tab = 0; tab < most && !at.isEmpty(); tab++) {
      page.keyboard().press("Tab");
      List<?> focus = (List<?>) page.evaluate(FOCUS);
      at = (String) focus.get(0);
      if (!at.isEmpty()) {
        reached.merge(at, (Boolean) focus.get(1), Boolean::logicalOr);
      }
    }
    check(screen, "the keyboard is trapped at " + at, at.isEmpty());
    for (int each = 0; each < controls; each++) {
      Boolean seen = reached.get(String.valueOf(each));
      if (seen == null || !seen) {
        String html =
            (String)
                page.evaluate(
                    "at => document.querySelector(`[data-walk=\"${at}\"]`)?.outerHTML.slice(0, 160)",
                    each);
        faults.add(screen + (seen == null ? " not reached: " : " focus not seen: ") + html);
      }
    }
  }

  @SuppressWarnings("unchecked") // axe's answer is made of texts above
  private void inspect(Page page, String where, List<String> rules) {
    for (String violation : (List<String>) page.evaluate(AXE_RUN, rules)) {
      faults.add(where + " " + violation);
    }
  }

  private static boolean fits(Page page) {
    try {
      // a chart follows its frame a moment after the window
      page.waitForFunction(FITS, null, new Page.WaitForFunctionOptions().setTimeout(SETTLED));
      return true;
    } catch (TimeoutError never) {
      return false;
    }
  }

  private static void picture(Page page, Screen screen, String language, String variant) {
    Browser.snapshot(page, "walk/" + screen.name() + "-" + language + "-" + variant);
  }

  private static List<Screen> of(String login) {
    return screens.stream().filter(each -> each.login().equals(login)).toList();
  }

  /** A page of which everything that goes wrong is gathered. */
  private Page watched(BrowserContext reader) {
    Page page = reader.newPage();
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
    return page;
  }

  private void check(Screen screen, String fault, boolean holds) {
    if (!holds) {
      faults.add(screen + " " + fault);
    }
  }
}
