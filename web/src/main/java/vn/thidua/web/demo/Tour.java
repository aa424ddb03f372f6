package vn.thidua.web.demo;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a person would try first, over HTTP and as the board: every main screen and download, once.
 */
final class Tour {
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
  private static final Pattern CLUSTER = Pattern.compile("href=\"(/clusters/[^\"]+)\"");
  private static final Pattern UNIT = Pattern.compile("href=\"(/units/[^\"#]+)\"");

  /** The first bytes by which a file is what it says. */
  private static final Map<String, String> DOWNLOADS =
      Map.of(
          "/rankings.pdf",
          "%PDF-",
          "/tables/ranking.xlsx",
          "PK",
          "/tables/ranking.csv",
          "\u00EF\u00BB\u00BF",
          "/tables/criteria.json",
          "{");

  private final HttpClient http =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .followRedirects(HttpClient.Redirect.NORMAL)
          .connectTimeout(Duration.ofSeconds(10))
          .build();
  private final URI address;
  private final List<DemoAccount> accounts;
  private boolean passed = true;

  Tour(URI address, List<DemoAccount> accounts) {
    this.address = address;
    this.accounts = accounts;
  }

  boolean passes() {
    try {
      signIn();
      page("/");
      page(first(CLUSTER, page("/clusters")));
      page(first(UNIT, page("/units")));
      page("/rankings");
      page("/runs");
      DOWNLOADS.forEach(this::download);
    } catch (IOException e) {
      tell("failed", e.getMessage());
      passed = false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      passed = false;
    }
    return passed;
  }

  private void signIn() throws IOException, InterruptedException {
    DemoAccount board =
        accounts.stream()
            .filter(each -> each.login().equals("board"))
            .findFirst()
            .orElseThrow(() -> new IOException("the demo has no account for the board"));
    String token = first(TOKEN, text("/login"));
    String form =
        "username=%s&password=%s&_csrf=%s"
            .formatted(board.login(), board.password(), encoded(token));
    HttpRequest request =
        HttpRequest.newBuilder(address.resolve("/login"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build();
    HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
    if (answer.uri().getPath().equals("/login")) {
      throw new IOException("the board could not log in");
    }
  }

  private String page(String path) throws IOException, InterruptedException {
    String page = text(path);
    tell("page", path);
    return page;
  }

  private void download(String path, String start) {
    try {
      byte[] file = get(path);
      if (!new String(file, 0, Math.min(8, file.length), StandardCharsets.ISO_8859_1)
          .startsWith(start)) {
        throw new IOException(path + " is not what it says");
      }
      tell("file", path + " (" + file.length + " bytes)");
    } catch (IOException e) {
      tell("failed", e.getMessage());
      passed = false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      passed = false;
    }
  }

  private String text(String path) throws IOException, InterruptedException {
    return new String(get(path), StandardCharsets.UTF_8);
  }

  private byte[] get(String path) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(address.resolve(path)).build();
    HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
    if (answer.statusCode() != 200) {
      throw new IOException(path + " answered " + answer.statusCode());
    }
    return answer.body();
  }

  private static String first(Pattern pattern, String page) throws IOException {
    Matcher matcher = pattern.matcher(page);
    if (!matcher.find()) {
      throw new IOException("a page has no " + pattern);
    }
    return matcher.group(1).replace("&amp;", "&");
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private static void tell(String what, @Nullable String subject) {
    System.out.printf("%-7s %s%n", what, subject);
  }
}
