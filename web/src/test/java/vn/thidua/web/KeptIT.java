package vn.thidua.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.web.Sessions.at;
import static vn.thidua.web.Sessions.get;
import static vn.thidua.web.Sessions.session;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A page that is rendered once is given to everybody who sees the same, and to nobody else. */
class KeptIT {
  private static final Pattern TOKEN =
      Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"|value=\"([^\"]+)\" name=\"_csrf\"");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/?lang=vi",
        "/overview?year=2025&lang=vi",
        "/overview/last-year?year=2025&lang=vi",
        "/clusters?year=2025&lang=vi",
        "/rankings?year=2025&lang=vi",
        "/rankings/why?year=2025&unit=BD&lang=vi",
        "/quality?year=2025&lang=vi",
        "/units?year=2025&lang=vi",
        "/history?year=2025&lang=vi",
        "/commitments?year=2025&lang=vi",
        "/documents?year=2025&lang=vi"
      })
  void keepsEachReaderToWhatTheySee(String path) throws Exception {
    List<String> first = new ArrayList<>();
    for (String login : List.of("board", "head", "unit")) {
      first.add(page(login, path));
    }
    assertThat(first).doesNotHaveDuplicates().allMatch(page -> page.contains("</html>"));
    int reader = 0;
    for (String login : List.of("board", "head", "unit")) {
      assertThat(page(login, path)).as(login).isEqualTo(first.get(reader++));
    }
    assertThat(String.join("", first)).doesNotContain("gap-");
  }

  @Test
  void keepsLanguagesApart() throws Exception {
    assertThat(page("board", "/overview?year=2025&lang=en")).contains("<html lang=\"en\"");
    assertThat(page("board", "/overview?year=2025&lang=vi")).contains("<html lang=\"vi\"");
    assertThat(page("board", "/overview?year=2025&lang=en")).contains("<html lang=\"en\"");
    get("board", "/account/password?lang=vi");
    assertThat(page("board", "/overview?year=2025")).contains("<html lang=\"vi\"");
  }

  @Test
  void givesEachReaderATokenOfTheirOwnSession() throws Exception {
    String board = token(get("board", "/overview?year=2025").body());
    String head = token(get("head", "/overview?year=2025").body());
    assertThat(post("board", board)).as("its own").isNotEqualTo(403);
    assertThat(post("board", head)).as("another's").isEqualTo(403);
  }

  @Test
  void saysTheSamePackedAndPlain() throws Exception {
    HttpRequest packed =
        HttpRequest.newBuilder(at("/api/v1/overview?year=2025"))
            .header("Accept-Encoding", "gzip")
            .build();
    HttpResponse<byte[]> answer =
        session("board").send(packed, HttpResponse.BodyHandlers.ofByteArray());
    assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
      assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
          .isEqualTo(get("board", "/api/v1/overview?year=2025").body());
    }
  }

  /** The archive grows while the edition stays as it is. */
  @Test
  void tellsAtOnceWhatWasHandedOverSince() throws Exception {
    String made =
        Sessions.post(
                "board", "/documents?year=2025", "table=ranking&format=csv&scope=cluster%3AC01")
            .headers()
            .firstValue("Location")
            .orElseThrow()
            .replaceFirst("^https?://[^/]+", "");
    // others may have been issued since this one was, and would stand before it
    String path = "/documents?year=2025&lang=vi&q=" + fileName(made);
    String before = page("board", path);
    assertThat(before).contains("href=\"" + made + '"');
    assertThat(page("board", path)).isEqualTo(before);
    assertThat(get("board", made + "/file").statusCode()).isEqualTo(200);
    assertThat(page("board", path)).isNotEqualTo(before);
  }

  @Test
  void keepsNoFault() throws Exception {
    for (int time = 0; time < 2; time++) {
      HttpResponse<String> answer = get("board", "/units/NOBODY?year=2025");
      assertThat(answer.statusCode()).isEqualTo(404);
      assertThat(answer.body()).contains("</html>").doesNotContain("gap-");
      assertThat(get("unit", "/units/HK?year=2025").statusCode()).isEqualTo(403);
    }
  }

  private static String fileName(String document) throws Exception {
    String handedOver =
        get("board", document + "/file").headers().firstValue("Content-Disposition").orElseThrow();
    return handedOver.replaceFirst(".*filename=\"([^\"]+)\".*", "$1");
  }

  /** But for the token, which is another one each time. */
  private static String page(String login, String path) throws Exception {
    HttpResponse<String> answer = get(login, path);
    return answer.statusCode() + TOKEN.matcher(answer.body()).replaceAll("");
  }

  private static String token(String page) {
    Matcher token = TOKEN.matcher(page);
    assertThat(token.find()).isTrue();
    return token.group(1) == null ? token.group(2) : token.group(1);
  }

  private static int post(String login, String token) throws Exception {
    HttpRequest form =
        HttpRequest.newBuilder(at("/account/password"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString("_csrf=" + token))
            .build();
    return session(login).send(form, HttpResponse.BodyHandlers.discarding()).statusCode();
  }
}
