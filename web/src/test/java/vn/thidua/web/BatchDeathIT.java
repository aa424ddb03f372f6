package vn.thidua.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import vn.thidua.reports.mart.Edition;
import vn.thidua.reports.mart.Mart;
import vn.thidua.web.demo.Dashboard;
import vn.thidua.web.runs.BatchRunner;

/** The batch dies where it hurts most: in the middle of its one transaction. */
class BatchDeathIT {
  private static final String WAITING_TO_PUBLISH =
      "select count(*) from pg_locks l join pg_class c on c.oid = l.relation"
          + " where c.relname = 'edition' and not l.granted";
  private static final String CHILD = "select pid from app.batch order by batch_id desc limit 1";
  private static final String STATE = "select state from app.batch order by batch_id desc limit 1";

  private final Dashboard dashboard = Dashboard.running();
  private final DataSource database = dashboard.part(DataSource.class);

  @Test
  void leavesThePreviousEditionOnEveryScreenAndTheNextRunSucceeds() throws Exception {
    Edition before = current();
    String ratioBefore = ratio();
    changeTheDossier();

    killInMidPublication();

    assertThat(current()).isEqualTo(before);
    assertThat(ratio()).isEqualTo(ratioBefore);
    try (Browser browser = Browser.start()) {
      Page page = browser.page(browser.reader(new NewContextOptions()));
      Browser.signIn(page, "board");
      for (String path : List.of("/overview", "/clusters/C01", "/units/HK", "/rankings")) {
        page.navigate(path + "?year=2025");
        assertThat(page.locator(".foot").innerText())
            .as(path)
            .contains("Bản công bố số " + before.editionId() + ",", before.contentDigest());
      }
      page.navigate("/runs");
      assertThat(page.locator("#batch").innerText()).contains("bản trước vẫn giữ nguyên");
    }

    assertThat(dashboard.publish()).isIn(0, 3);
    assertThat(current().editionId()).isGreaterThan(before.editionId());
    assertThat(ratio()).isNotEqualTo(ratioBefore);
    assertThat(answer("select count(*) from mart.run where state = 'RUNNING'")).isEqualTo("0");
  }

  /** Publication needs the editions; holding them stops it exactly there. */
  private void killInMidPublication() throws Exception {
    BatchRunner runner = dashboard.part(BatchRunner.class);
    long batch;
    try (Connection holder = database.getConnection();
        Statement statement = holder.createStatement()) {
      holder.setAutoCommit(false);
      statement.execute("lock table mart.edition in share mode");
      batch = runner.start("test");
      while (answer(WAITING_TO_PUBLISH).equals("0")) {
        assertThat(answer(STATE)).as("the batch waits at its publication").isEqualTo("RUNNING");
        Thread.sleep(50);
      }
      ProcessHandle child = ProcessHandle.of(Long.parseLong(answer(CHILD))).orElseThrow();
      child.destroyForcibly();
      child.onExit().join();
      holder.rollback();
    }
    assertThat(runner.await(batch, line -> {})).isNotZero();
    assertThat(answer(STATE)).isEqualTo("FAILED");
  }

  private void changeTheDossier() throws IOException {
    Path results = dashboard.dossier().resolve("results/2025/results-C01.csv");
    Files.writeString(
        results,
        Files.readString(results).replace("HK,A1,2025-01,BOARD,106.0", "HK,A1,2025-01,BOARD,6.0"));
  }

  private Edition current() {
    return dashboard.part(Mart.class).editions().currentOf(2025).orElseThrow();
  }

  private String ratio() throws SQLException {
    return answer(
        "select score_ratio from mart.current_unit_score where year = 2025 and unit_code = 'HK'");
  }

  private String answer(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
