package vn.thidua.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.web.Sessions.get;
import static vn.thidua.web.Sessions.post;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.web.demo.Dashboard;

/** When the batch starts by itself, as the board and the admin set it. */
class ScheduleIT {
  private static final JdbcClient JDBC = Dashboard.running().part(JdbcClient.class);
  private static final String STARTED =
      "select count(*) from app.batch where requested_by = 'schedule'";
  private static final String RUNNING = "select count(*) from app.batch where state = 'RUNNING'";

  @AfterEach
  void nothingIsScheduled() throws Exception {
    set("board", "often=NEVER");
    while (count(RUNNING) > 0) {
      Thread.sleep(100);
    }
  }

  @Test
  void showsTheNextThreeTimesAndWhoSetThem() throws Exception {
    String page = set("admin", "often=WORKDAYS&at=05:30");
    assertThat(page).contains("0 30 5 * * MON-FRI", "admin đặt lúc", "value=\"05:30\"");
    assertThat(page).containsPattern("(05:30 \\d\\d/\\d\\d/\\d{4}[^·]+· ?[^·]+){2}05:30");
    assertThat(get("admin", "/admin/audit").body())
        .contains("Đổi lịch chạy", "0 30 5 * * MON-FRI (Asia/Ho_Chi_Minh)");
  }

  @Test
  void keepsTheOldScheduleWhereTheNewOneIsNone() throws Exception {
    set("board", "often=DAILY&at=06:00");
    assertThat(
            set("board", "often=CRON&cron=" + URLEncoder.encode("at five", StandardCharsets.UTF_8)))
        .contains("lịch cũ vẫn giữ nguyên", "0 0 6 * * *");
    assertThat(post("unit", "/runs/schedule", "often=NEVER&zone=UTC").statusCode()).isEqualTo(403);
  }

  @Test
  void holdsAtOnceWithoutARestart() throws Exception {
    long before = count(STARTED);
    set("board", "often=CRON&cron=" + URLEncoder.encode("* * * * * *", StandardCharsets.UTF_8));
    while (count(STARTED) == before) {
      Thread.sleep(100);
    }
    assertThat(get("board", "/runs").body()).contains("bởi schedule");
  }

  /** What the reader is then told. */
  private static String set(String login, String form) throws Exception {
    assertThat(post(login, "/runs/schedule", form + "&zone=Asia/Ho_Chi_Minh").statusCode())
        .isEqualTo(302);
    return get(login, "/runs").body();
  }

  private static long count(String query) {
    return JDBC.sql(query).query(Long.class).single();
  }
}
