package vn.thidua.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;

/** One document and one order of many for each account, made when a screen of it is asked for. */
final class Issuances {
  private static final String DOCUMENT = "(document)";
  private static final String ORDER = "(order)";
  private static final Map<String, String> MADE = new HashMap<>();

  private Issuances() {}

  /** A path with the numbers of this account's own document and order. */
  static String fill(String login, String path) throws IOException, InterruptedException {
    String filled = path;
    for (String place : new String[] {DOCUMENT, ORDER}) {
      if (filled.contains(place)) {
        filled = filled.replace(place, number(login, place));
      }
    }
    return filled;
  }

  private static String number(String login, String place)
      throws IOException, InterruptedException {
    String known = MADE.get(login + place);
    if (known != null) {
      return known;
    }
    String document =
        login.equals("unit")
            ? "document=unit-scorecard&scope=unit:BD&year=2025"
            : "document=year-end-ranking&scope=cluster:C01&year=2025";
    String number =
        place.equals(ORDER)
            ? make(login, "/documents/bulk", "document=unit-scorecard&scope=cluster:C01&year=2025")
            : make(login, "/documents", document);
    MADE.put(login + place, number);
    return number;
  }

  private static String make(String login, String path, String form)
      throws IOException, InterruptedException {
    HttpResponse<String> answer = Sessions.post(login, path, form);
    String location = answer.headers().firstValue("Location").orElse("");
    assertThat(location).as("%s %s by %s", path, form, login).matches(".*/documents/(bulk/)?\\d+");
    String number = location.substring(location.lastIndexOf('/') + 1);
    if (path.endsWith("/bulk")) {
      String progress;
      do {
        progress =
            Sessions.get(login, location.substring(location.indexOf("/documents")) + "/progress")
                .body();
      } while (progress.contains("RUNNING"));
    }
    return number;
  }
}
