package vn.thidua.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The main job as a person does it: log in, read a unit against its commitments, take the ranking.
 */
class DashboardIT {
  private static final List<String> UNITS =
      List.of(
          "Ủy ban nhân dân quận Hoàn Kiếm",
          "Ủy ban nhân dân quận Ba Đình",
          "Ủy ban nhân dân quận Đống Đa",
          "Ủy ban nhân dân quận Tây Hồ",
          "Ủy ban nhân dân quận Cầu Giấy",
          "Sở Tài chính",
          "Sở Xây dựng",
          "Sở Nông nghiệp và Môi trường");

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
  void nothingIsBrokenOrBlocked() {
    reader.close();
    assertThat(browser.faults()).isEmpty();
  }

  @Test
  void readsAUnitAgainstItsCommitmentsInBothLanguages() {
    page.navigate("/units/HK?year=2025");

    assertThat(page.locator("html").getAttribute("lang")).isEqualTo("vi");
    assertThat(page.locator("h1").innerText()).isEqualTo("Ủy ban nhân dân quận Hoàn Kiếm");
    Locator revenue =
        page.locator("tr", new Page.LocatorOptions().setHasText("Thu ngân sách")).first();
    assertThat(revenue.innerText()).contains("1.300", "ban đầu 1.200", "tỷ đồng", "%");
    drawn("bullets", "path", "waterfall", "unit-years");
    Browser.picture(page, "unit-year-vi");

    page.locator("#A1 > summary").click();
    assertThat(page.locator("#A1").innerText())
        .contains("results/2025/results-C01.csv, dòng 2", "Điều chỉnh theo dự toán bổ sung");

    page.locator("a[hreflang=en]").click();
    assertThat(page.locator("h1").innerText()).isEqualTo("Hoàn Kiếm district");
    revenue = page.locator("tr", new Page.LocatorOptions().setHasText("Budget revenue")).first();
    assertThat(revenue.innerText()).contains("1,300", "originally 1,200");
    Browser.picture(page, "unit-en");
  }

  @Test
  void tellsInTheMiddleOfAYearWhereAUnitShouldBeByNow() {
    page.navigate("/units/BD?edition=1");
    assertThat(page.locator(".strip").innerText())
        .contains("Tạm tính", "Số liệu đến ngày 30/06/2025", "Đã có bản công bố mới hơn");
    assertThat(row("Thu ngân sách"))
        .containsExactly(
            "1.500",
            "727,4",
            "750",
            "tỷ đồng",
            "48,5%",
            "97,0%",
            "128,77",
            "Có nguy cơ",
            "14,55/30");
    assertThat(row("Tỷ lệ hộ nghèo"))
        .containsExactly(
            "1,2", "1,44", "1,2", "%", "83,3%", "83,3%", "–", "Chậm tiến độ", "16,67/20");
    drawn("bullets", "path", "waterfall", "unit-years");
    Browser.picture(page, "unit-vi");

    page.locator("a[hreflang=en]").click();
    assertThat(row("Budget revenue")).contains("750", "97.0%", "128.77", "At risk");
    assertThat(page.locator(".strip").innerText())
        .contains("Provisional", "As of 30 Jun 2025", "A newer edition of this year exists");
  }

  /** The cells of a criterion's row in the first table that has one. */
  private List<String> row(String criterion) {
    return page
        .locator("tr", new Page.LocatorOptions().setHasText(criterion))
        .first()
        .locator("td")
        .allInnerTexts()
        .stream()
        .map(String::strip)
        .toList();
  }

  @Test
  void showsTheCityItsClustersAndTheRanking() {
    page.navigate("/overview?year=2025");
    assertThat(page.locator("main").innerText())
        .contains("Thành phố năm 2025", "Sở Nông nghiệp và Môi trường");
    assertThat(page.locator(".strip").innerText())
        .contains("Tạm tính", "Số liệu đến ngày 31/12/2025");
    drawn("spread", "statuses", "trend");
    Browser.picture(page, "overview-vi");

    page.navigate("/clusters/C01?year=2025");
    drawn("groups", "ranks", "self", "cluster-years");
    assertThat(page.locator("table.heat tbody tr").count()).isEqualTo(5);
    Browser.picture(page, "cluster-vi");

    page.navigate("/rankings?year=2025");
    assertThat(
            page.locator("tbody tr", new Page.LocatorOptions().setHasText("Sở Nông nghiệp"))
                .first()
                .innerText())
        .contains("Không xếp hạng: chưa có báo cáo");
    Browser.picture(page, "rankings-vi");
  }

  @Test
  void showsWhatARunRefused() {
    page.navigate("/runs");
    Browser.picture(page, "runs-vi");
    page.locator("table a[href^='/runs/']").last().click();
    assertThat(page.locator("main").innerText())
        .contains("ambiguous_number", "not_a_period", "unknown_code", "1,234");
    Browser.picture(page, "run-vi");
    Download csv = page.waitForDownload(() -> page.locator("a[href*='rejects.csv']").click());
    assertThat(text(csv.path())).startsWith("\uFEFF\"Tệp\";").contains("\"1,234\"");
  }

  @Test
  void takesTheRankingAsSpreadsheetWithNumbersAsNumbers() throws IOException {
    Path file = download("a[href*='tables/ranking.xlsx']");
    try (InputStream in = Files.newInputStream(file);
        ReadableWorkbook workbook = new ReadableWorkbook(in)) {
      List<Row> rows = workbook.getFirstSheet().read();
      Row hoanKiem =
          rows.stream()
              .filter(
                  row ->
                      row.stream()
                          .anyMatch(
                              cell -> cell != null && UNITS.get(0).equals(cell.getRawValue())))
              .findFirst()
              .orElseThrow();
      assertThat(
              hoanKiem.stream()
                  .filter(cell -> cell != null && cell.getType() == CellType.NUMBER)
                  .count())
          .isGreaterThanOrEqualTo(5);
    }
  }

  @Test
  void takesTheRankingAsCsvOfTheReadersLanguage() {
    String csv = text(download("a[href*='tables/ranking.csv']"));
    assertThat(csv).startsWith("\uFEFF").contains(UNITS).contains(";");
    assertThat(csv.lines().filter(line -> line.contains(UNITS.get(0))))
        .first()
        .asString()
        .containsPattern("\\d,\\d");
  }

  @Test
  void takesTheOfficialDocumentWithEveryNameLetterForLetter() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(download("a[href*='rankings.pdf']").toFile())) {
      String text = Normalizer.normalize(new PDFTextStripper().getText(pdf), Normalizer.Form.NFC);
      assertThat(text.replaceAll("\\s+", " ")).contains(UNITS);
    }
  }

  @Test
  void showsItsTablesWithoutScripts() {
    try (BrowserContext plain =
        browser.reader(new NewContextOptions().setJavaScriptEnabled(false))) {
      Page bare = plain.newPage();
      Browser.signIn(bare, "board");
      bare.navigate("/units/HK?year=2025");
      assertThat(bare.locator("canvas").count()).isZero();
      assertThat(bare.locator("figure table").first().isVisible()).isTrue();
      assertThat(bare.locator("main").innerText()).contains("1.300");
    }
  }

  @Test
  void worksOnAPhoneInTheDarkAndOnPaper() {
    try (BrowserContext phone =
        browser.reader(
            new NewContextOptions().setViewportSize(390, 844).setColorScheme(ColorScheme.DARK))) {
      Page small = browser.page(phone);
      Browser.signIn(small, "board");
      for (String path : List.of("/overview", "/clusters/C01", "/units/HK", "/rankings", "/runs")) {
        small.navigate(path);
        assertThat(small.evaluate("document.documentElement.scrollWidth <= innerWidth"))
            .as("%s does not scroll sideways", path)
            .isEqualTo(true);
        Browser.picture(small, "phone-dark" + path.replace('/', '-'));
      }
    }
    page.navigate("/units/HK?year=2025");
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(page.locator(".bar nav").isVisible()).isFalse();
    Browser.picture(page, "unit-print");
  }

  @Test
  void reachesEveryControlByKeyboard() {
    page.navigate("/overview");
    page.keyboard().press("Tab");
    assertThat(page.evaluate("document.activeElement.className")).isEqualTo("skip");
    page.keyboard().press("Enter");
    assertThat(page.url()).endsWith("#content");
  }

  private void drawn(String... charts) {
    for (String chart : charts) {
      page.locator("[data-chart='" + chart + "'] canvas").waitFor();
    }
  }

  private Path download(String link) {
    page.navigate("/rankings?year=2025");
    return page.waitForDownload(() -> page.locator(link).first().click()).path();
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
