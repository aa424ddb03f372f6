package vn.thidua.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.web.Sessions.at;
import static vn.thidua.web.Sessions.get;
import static vn.thidua.web.Sessions.session;

import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which role reaches what; the matrix stands in {@code routes.csv}, for people to read. */
class RoutesIT {
  @ParameterizedTest(name = "{0}: board {1}, admin {2}, head {3}, unit {4}, nobody {5}")
  @CsvFileSource(resources = "/routes.csv", useHeadersInDisplayName = false, numLinesToSkip = 1)
  void opensToEachRoleWhatTheMatrixSays(
      String path, int board, int admin, int head, int unit, int nobody) throws Exception {
    assertThat(
            List.of(
                status("board", path),
                status("admin", path),
                status("head", path),
                status("unit", path),
                status("", path)))
        .containsExactly(board, admin, head, unit, nobody);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/runs",
        "/runs/official",
        "/runs/schedule",
        "/admin/accounts",
        "/logout",
        "/account/password",
        "/login",
        "/documents",
        "/documents/bulk",
        "/documents/1/comparison",
        "/verify"
      })
  void refusesAFormWithoutItsToken(String path) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(at(path)).POST(HttpRequest.BodyPublishers.noBody()).build();
    assertThat(session("admin").send(request, HttpResponse.BodyHandlers.discarding()).statusCode())
        .isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/login", "/overview", "/clusters/C01", "/units/HK", "/rankings", "/runs"})
  void servesPagesWithoutInlineScriptOrStyleUnderAStrictPolicy(String path) throws Exception {
    HttpResponse<String> page = get("board", path);
    assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains(
            "default-src 'none'", "script-src 'self'", "style-src 'self'", "frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(page.body())
        .doesNotContainPattern("<script(?![^>]*src=)")
        .doesNotContain("<style")
        .doesNotContainPattern("<[^>]* style=")
        .doesNotContainPattern("<[^>]* on[a-z]+=")
        .doesNotContainPattern("(?:src|href)=\"(?:https?:)?//");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/units/NONE", "/clusters/C99", "/runs/999", "/runs/x", "/overview?year=x"})
  void answersFaultsOfAPageWithAPage(String path) throws Exception {
    HttpResponse<String> answer = get("board", path);
    assertThat(answer.statusCode()).isIn(400, 404);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
    assertThat(answer.body()).contains("<h1");
  }

  @Test
  void answersFaultsOfTheApiAsProblems() throws Exception {
    HttpResponse<String> answer = get("board", "/api/v1/overview?year=1999");
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/problem+json");
    assertThat(answer.body()).contains("\"status\":404", "/api/v1/overview");
  }

  @Test
  void sendsAnEditionOnlyOnce() throws Exception {
    HttpResponse<String> first = get("board", "/api/v1/units/HK?year=2025");
    HttpRequest again =
        HttpRequest.newBuilder(at("/api/v1/units/HK?year=2025"))
            .header("If-None-Match", first.headers().firstValue("ETag").orElseThrow())
            .build();
    assertThat(session("board").send(again, HttpResponse.BodyHandlers.discarding()).statusCode())
        .isEqualTo(304);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/overview", "/clusters/C01", "/units/BD", "/units", "/rankings"})
  void sendsAPageOnlyOnceToEachReader(String path) throws Exception {
    String board = tag("board", path);
    assertThat(asked("board", path, board)).isEqualTo(304);
    assertThat(asked("unit", path, board)).as("another account's page").isIn(200, 403);
    assertThat(asked("board", path + "?lang=en", board)).as("another language").isEqualTo(200);
    get("board", "/account/password?lang=vi");
    assertThat(asked("board", path + "?year=2024", board)).as("another edition").isEqualTo(200);
    assertThat(get("board", path).headers().firstValue("Cache-Control"))
        .contains("private, no-cache");
  }

  @Test
  void keepsNoPageThatShowsMoreThanAnEdition() throws Exception {
    for (String path : List.of("/runs", "/account/password")) {
      assertThat(get("board", path).headers().firstValue("ETag")).as(path).isEmpty();
      assertThat(get("board", path).headers().firstValue("Cache-Control").orElseThrow())
          .as(path)
          .contains("no-store");
    }
  }

  @Test
  void lendsStylesAndScriptsForEverUnderAnAddressOfTheirContent() throws Exception {
    String page = get("board", "/overview").body();
    Matcher assets =
        Pattern.compile("\"(/(?:assets|webjars)/([^/\"]+)/[^\"#]+)[\"#]").matcher(page);
    Set<String> versions = new TreeSet<>();
    while (assets.find()) {
      versions.add(assets.group(2));
      HttpResponse<String> asset = get("", assets.group(1));
      assertThat(asset.statusCode()).as(assets.group(1)).isEqualTo(200);
      assertThat(asset.headers().firstValue("Cache-Control").orElseThrow())
          .as(assets.group(1))
          .contains("max-age=31536000", "immutable");
    }
    assertThat(versions).hasSize(1);
    assertThat(get("board", "/overview").body()).doesNotContain("jsessionid");
  }

  private static String tag(String login, String path) throws Exception {
    return get(login, path).headers().firstValue("ETag").orElseThrow();
  }

  private static int asked(String login, String path, String tag) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(at(path)).header("If-None-Match", tag).build();
    return session(login).send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "vi | Ngoài phạm vi được xem | Tài khoản của bạn không được xem nội dung này.",
        "en | Outside what you may see | Your account does not see this."
      })
  void saysInTheReadersWordsThatTheyDoNotSeeIt(String language, String page, String problem)
      throws Exception {
    get("unit", "/account/password?lang=" + language);
    try {
      for (String path : List.of("/units/HK", "/runs", "/admin/audit")) {
        HttpRequest asked = HttpRequest.newBuilder(at(path)).header("Accept", "text/html").build();
        HttpResponse<String> refused =
            session("unit").send(asked, HttpResponse.BodyHandlers.ofString());
        assertThat(refused.statusCode()).as(path).isEqualTo(403);
        assertThat(Jsoup.parse(refused.body()).select("h1").text()).as(path).isEqualTo(page);
        assertThat(refused.body()).as(path).doesNotContain("Hoàn Kiếm");
      }
      HttpResponse<String> refused = get("unit", "/api/v1/units/HK");
      assertThat(refused.statusCode()).isEqualTo(403);
      assertThat(refused.body()).contains(problem).doesNotContain("Hoàn Kiếm");
    } finally {
      get("unit", "/account/password?lang=vi");
    }
  }

  /** Units come and go with the years: the list of years leads to those a unit was there. */
  @ParameterizedTest
  @CsvSource({
    "BD, 2025, '2024 2025'",
    "STC, 2024, '2024 2025'",
    "DON, 2020, '2019 2020'",
    "KHONGKY, 2020, '2020'"
  })
  void leadsToTheYearsInWhichAUnitWasThere(String unit, int year, String years) throws Exception {
    Document page = Jsoup.parse(get("board", "/units/" + unit + "?year=" + year).body());
    String name = page.select("h1").text();
    Map<String, String> links =
        page.select(".strip .years a").stream()
            .collect(Collectors.toMap(Element::text, each -> each.attr("href")));
    assertThat(links.keySet()).containsExactlyInAnyOrder(years.split(" "));
    for (Map.Entry<String, String> link : links.entrySet()) {
      HttpResponse<String> led = get("board", link.getValue());
      assertThat(led.statusCode()).as(link.getKey()).isEqualTo(200);
      Document there = Jsoup.parse(led.body());
      assertThat(there.select("h1").text()).as(link.getKey()).isEqualTo(name);
      assertThat(there.select(".strip .years a[aria-current]").text()).isEqualTo(link.getKey());
    }
  }

  @Test
  void tellsWhoTookOverAUnit() throws Exception {
    Document page = Jsoup.parse(get("board", "/units/KHONGKY?year=2020&lang=vi").body());
    assertThat(page.select(".note").eachText())
        .contains(
            "Từ ngày 01/07/2020, một phần của đơn vị được chuyển giao. Đơn vị tiếp nhận: Đơn vị duy"
                + " nhất của cụm (40,0%).",
            "Từ ngày 01/10/2020, đơn vị kết thúc hoạt động và không phải báo cáo các kỳ sau đó. Đơn"
                + " vị tiếp nhận: Đơn vị duy nhất của cụm (60,0%).");
  }

  @Test
  void showsAUnitOnlyItsOwnOpenLinks() throws Exception {
    String units = get("unit", "/units").body();
    assertThat(units).contains("/units/BD?").doesNotContain("/units/HK?", "/units/STC?");
  }

  private static int status(String login, String path) throws Exception {
    HttpResponse<InputStream> answer =
        session(login)
            .send(
                HttpRequest.newBuilder(at(path)).build(),
                HttpResponse.BodyHandlers.ofInputStream());
    // what goes on as long as somebody listens is not heard to the end
    answer.body().close();
    return answer.statusCode();
  }
}
