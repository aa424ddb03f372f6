package vn.thidua.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.thidua.reports.mart.EditionKind;
import vn.thidua.reports.mart.Mart;
import vn.thidua.web.demo.Dashboard;
import vn.thidua.web.runs.BatchRunner;

/** The board closes a year, and nobody else does. */
class ClosingIT {
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
  private static final int YEAR = 2024;

  @Test
  void theBoardClosesAYearOnceItHasTypedItAgain() throws Exception {
    assertThat(close("admin", "2024").statusCode()).isEqualTo(403);
    assertThat(kind()).isEqualTo(EditionKind.PROVISIONAL);

    assertThat(close("board", "2025").statusCode()).isEqualTo(302);
    assertThat(Sessions.get("board", "/runs").body()).contains("Năm gõ lại không khớp");
    assertThat(kind()).isEqualTo(EditionKind.PROVISIONAL);

    long batchId = started(close("board", "2024"));
    Dashboard.running().part(BatchRunner.class).await(batchId, line -> {});
    assertThat(kind()).isEqualTo(EditionKind.OFFICIAL);
    assertThat(Sessions.get("admin", "/admin/audit").body())
        .contains("Chốt năm, công bố chính thức", "2024, batch " + batchId);
    assertThat(Sessions.get("board", "/overview?year=2024").body()).contains("Chính thức");
  }

  private static EditionKind kind() {
    return Dashboard.running().part(Mart.class).editions().currentOf(YEAR).orElseThrow().kind();
  }

  private static HttpResponse<String> close(String login, String confirmation)
      throws IOException, InterruptedException {
    Matcher token = TOKEN.matcher(Sessions.get(login, "/runs").body());
    assertThat(token.find()).isTrue();
    return Sessions.session(login)
        .send(
            HttpRequest.newBuilder(Sessions.at("/runs/official"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(
                    HttpRequest.BodyPublishers.ofString(
                        "officialYear=%d&confirmation=%s&_csrf=%s"
                            .formatted(YEAR, confirmation, token.group(1))))
                .build(),
            HttpResponse.BodyHandlers.ofString());
  }

  /** The number of the batch that the screen shows as the latest. */
  private static long started(HttpResponse<String> answer)
      throws IOException, InterruptedException {
    assertThat(answer.statusCode()).isEqualTo(302);
    Matcher batch =
        Pattern.compile("/runs/batches/(\\d+)/").matcher(Sessions.get("board", "/runs").body());
    assertThat(batch.find()).isTrue();
    return Long.parseLong(batch.group(1));
  }
}
