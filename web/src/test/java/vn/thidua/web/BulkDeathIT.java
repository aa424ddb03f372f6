package vn.thidua.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The service dies in the middle of an order of many documents, again and again. */
class BulkDeathIT {
  private static final Path JAR = Path.of("target", "thidua.jar").toAbsolutePath();

  private static HikariDataSource database;
  private static JdbcClient jdbc;

  private final Path folder;

  BulkDeathIT(@TempDir Path folder) {
    this.folder = folder;
  }

  @BeforeAll
  static void publish() {
    database = PublishedDossier.SAMPLE.database();
    jdbc = JdbcClient.create(database);
  }

  @Test
  void losesDoublesAndRepeatsNothing() throws Exception {
    long units = count("select count(*) from mart.current_unit");
    Process first = serve();
    kill(first);
    long order = order(units);

    Map<String, String> made = new TreeMap<>();
    for (long few : new long[] {units / 4, units * 3 / 4}) {
      Process service = serve();
      while (done(order) < few) {
        assertThat(service.isAlive()).as(said()).isTrue();
        Thread.sleep(20);
      }
      kill(service);
      assertThat(state(order)).isEqualTo("RUNNING");
      assertThat(archived()).containsAllEntriesOf(made).hasSizeLessThan((int) units);
      made.putAll(archived());
    }

    Process last = serve();
    while (state(order).equals("RUNNING")) {
      assertThat(last.isAlive()).as(said()).isTrue();
      Thread.sleep(100);
    }
    kill(last);

    assertThat(state(order)).isEqualTo("DONE");
    assertThat(archived()).containsAllEntriesOf(made).hasSize((int) units);
    assertThat(done(order)).isEqualTo(units);
    assertThat(count("select count(*) from app.issued")).isEqualTo(units);
    assertThat(
            count(
                "select count(*) from app.issued d join app.bulk_document using (issued_id)"
                    + " where encode(sha256(content), 'hex') = d.sha256"
                    + " and substr(content, 1, 5) = '%PDF-'"
                    + " and exists (select from mart.current_unit u"
                    + " where d.scope = 'unit:' || u.unit_code)"))
        .isEqualTo(units);
  }

  private Process serve() throws IOException, InterruptedException {
    ProcessBuilder command =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx512m",
            "-XX:TieredStopAtLevel=1",
            "-jar",
            JAR.toString(),
            "serve",
            "--server.port=0",
            "--spring.datasource.url=" + database.getJdbcUrl(),
            "--spring.datasource.username=" + database.getUsername(),
            "--spring.datasource.password=" + database.getPassword());
    Files.deleteIfExists(log());
    Process service =
        command
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log().toFile())
            .start();
    while (!said().contains("The service is open")) {
      assertThat(service.isAlive()).as(said()).isTrue();
      Thread.sleep(50);
    }
    return service;
  }

  private static void kill(Process service) throws InterruptedException {
    service.destroyForcibly();
    service.waitFor();
  }

  /** An order of the board's, as the screen leaves it to the service. */
  private static long order(long units) {
    return jdbc.sql(
            "insert into app.bulk (item, edition_id, year, scope, period, language, role,"
                + " requested_by, state, total) select 'unit-scorecard', edition_id, year, 'city',"
                + " '', 'vi', 'BOARD', 'board', 'RUNNING', ? from mart.edition where is_current"
                + " returning bulk_id")
        .param(units)
        .query(Long.class)
        .single();
  }

  private static String state(long order) {
    return jdbc.sql("select state from app.bulk where bulk_id = ?")
        .param(order)
        .query(String.class)
        .single();
  }

  private static long done(long order) {
    return count("select count(*) from app.bulk_document where bulk_id = " + order);
  }

  /** Digests of what is in the archive, by scope. */
  private static Map<String, String> archived() {
    Map<String, String> digests = new TreeMap<>();
    jdbc.sql("select scope, sha256 from app.issued")
        .query()
        .listOfRows()
        .forEach(row -> digests.put((String) row.get("scope"), (String) row.get("sha256")));
    return digests;
  }

  private static long count(String sql) {
    return jdbc.sql(sql).query(Long.class).single();
  }

  private Path log() {
    return folder.resolve("service.log");
  }

  private String said() throws IOException {
    return Files.exists(log()) ? Files.readString(log()) : "";
  }
}
