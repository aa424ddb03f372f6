package vn.thidua.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.thidua.web.demo.Dashboard;

/** Plain HTTP in the name of each demo account; the empty name is nobody's. */
final class Sessions {
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
  private static final Map<String, HttpClient> OPEN = new HashMap<>();

  private Sessions() {}

  static URI at(String path) {
    return Dashboard.running().address().resolve(path);
  }

  static HttpResponse<String> get(String login, String path)
      throws IOException, InterruptedException {
    return session(login)
        .send(HttpRequest.newBuilder(at(path)).build(), HttpResponse.BodyHandlers.ofString());
  }

  /**
   * Sends a form as a browser does, with the session's token.
   *
   * @param form its fields, encoded, but for the token
   */
  static HttpResponse<String> post(String login, String path, String form)
      throws IOException, InterruptedException {
    return session(login)
        .send(
            HttpRequest.newBuilder(at(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(
                    HttpRequest.BodyPublishers.ofString(
                        form + "&_csrf=" + URLEncoder.encode(token(login), StandardCharsets.UTF_8)))
                .build(),
            HttpResponse.BodyHandlers.ofString());
  }

  /** The token of this account's forms. */
  static String token(String login) throws IOException, InterruptedException {
    Matcher token = TOKEN.matcher(get(login, "/verify").body());
    assertThat(token.find()).isTrue();
    return token.group(1);
  }

  /** The account's session; opened when it is first asked for. */
  static synchronized HttpClient session(String login) throws IOException, InterruptedException {
    HttpClient known = OPEN.get(login);
    if (known != null) {
      return known;
    }
    HttpClient http = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    if (!login.isEmpty()) {
      signIn(http, login);
    }
    OPEN.put(login, http);
    return http;
  }

  private static void signIn(HttpClient http, String login)
      throws IOException, InterruptedException {
    String page =
        http.send(
                HttpRequest.newBuilder(at("/login")).build(), HttpResponse.BodyHandlers.ofString())
            .body();
    Matcher token = TOKEN.matcher(page);
    assertThat(token.find()).isTrue();
    String form =
        "username=%s&password=%s&_csrf=%s"
            .formatted(login, Dashboard.password(login), token.group(1));
    HttpResponse<Void> answer =
        http.send(
            HttpRequest.newBuilder(at("/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build(),
            HttpResponse.BodyHandlers.discarding());
    assertThat(answer.headers().firstValue("Location").orElse("")).doesNotContain("/login");
  }
}
