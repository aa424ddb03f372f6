package vn.thidua.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thidua.web.delivery.Mailed;

/**
 * One document and one order of many for each account, one subscription and one message sent, made
 * when a screen of it is asked for.
 */
final class Issuances {
  private static final String DOCUMENT = "(document)";
  private static final String ORDER = "(order)";
  private static final String SUBSCRIPTION = "(subscription)";
  private static final String KEY = "(key)";
  private static final String DELIVERY = "(delivery)";
  private static final String MAILING = "(mailing)";
  private static final String BOARD = "board";
  private static final Pattern KEY_IN_A_LETTER = Pattern.compile("unsubscribe\\?key=([\\w.~-]+)");
  private static final Map<String, String> MADE = new HashMap<>();
  private static @Nullable Mailed mailed;

  private Issuances() {}

  /** A path with the numbers of this account's own document and order. */
  static String fill(String login, String path) throws IOException, InterruptedException {
    String filled = path;
    for (String place : new String[] {DOCUMENT, ORDER}) {
      if (filled.contains(place)) {
        filled = filled.replace(place, number(login, place));
      }
    }
    if (filled.contains(SUBSCRIPTION) || filled.contains(KEY)) {
      filled = filled.replace(SUBSCRIPTION, subscription()).replace(KEY, key());
    }
    if (filled.contains(DELIVERY) || filled.contains(MAILING)) {
      filled =
          filled
              .replace(DELIVERY, String.valueOf(mailed().deliveryId()))
              .replace(MAILING, String.valueOf(mailed().mailingId()));
    }
    return filled;
  }

  /** About the unit of the demo, so that its head and itself see it too. */
  private static Mailed mailed() {
    Mailed known = mailed;
    if (known == null) {
      known = Mailed.about("BD");
      mailed = known;
    }
    return known;
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

  /** A subscription of somebody outside, paused: nothing is sent to them. */
  private static String subscription() throws IOException, InterruptedException {
    String known = MADE.get(SUBSCRIPTION);
    if (known != null) {
      return known;
    }
    HttpResponse<String> answer =
        Sessions.post(
            BOARD,
            "/subscriptions",
            "recipient=Walk&address=walk%40thidua.example&login=&report=unit-scorecard"
                + "&scope=unit:HK&occasion=MONTH&rule=workday&number=5&time=07:30&cron="
                + "&zone=Asia/Ho_Chi_Minh&language=vi");
    String location = answer.headers().firstValue("Location").orElse("").replaceFirst(";.*", "");
    assertThat(location).as(answer.body()).matches(".*/subscriptions/\\d+");
    String number = location.substring(location.lastIndexOf('/') + 1);
    Sessions.post(BOARD, "/subscriptions/" + number + "/state", "to=PAUSED");
    MADE.put(SUBSCRIPTION, number);
    return number;
  }

  /** What ends it, as its letter says. */
  private static String key() throws IOException, InterruptedException {
    String letter = Sessions.get(BOARD, "/subscriptions/" + subscription() + "/preview").body();
    Matcher key = KEY_IN_A_LETTER.matcher(letter);
    assertThat(key.find()).as(letter).isTrue();
    return key.group(1);
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
