package vn.thidua.web.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseIT {
  private final Path parent;

  EmbeddedDatabaseIT(@TempDir Path parent) {
    this.parent = parent;
  }

  @Test
  void keepsItsDataIsDurableAndAsksForThePassword() throws IOException, SQLException {
    Path folder = parent.resolve("postgres");
    try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
      assertThat(answer(database, "show fsync")).isEqualTo("on");
      assertThat(answer(database, "show synchronous_commit")).isEqualTo("on");
      assertThat(answer(database, "show listen_addresses")).isEqualTo("127.0.0.1");
      assertThat(
              answer(
                  database, "select string_agg(distinct auth_method, ',') from pg_hba_file_rules"))
          .isEqualTo("scram-sha-256");
      answer(database, "create table kept as select 42 as value");
      assertThatThrownBy(
              () -> DriverManager.getConnection(database.jdbcUrl(), "postgres", "guessed"))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("password authentication failed");
    }
    try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
      assertThat(answer(database, "select value from kept")).isEqualTo("42");
    }
  }

  @Test
  void refusesASecondInstanceOnOneFolder() throws IOException {
    Path folder = parent.resolve("postgres");
    try (EmbeddedDatabase first = EmbeddedDatabase.start(folder)) {
      assertThat(first.jdbcUrl()).startsWith("jdbc:postgresql://127.0.0.1:");
      assertThatThrownBy(() -> EmbeddedDatabase.start(folder))
          .isInstanceOf(DatabaseFault.class)
          .hasMessageContaining("Another instance is using the database folder");
    }
  }

  @Test
  void startsAgainOverAServerThatOutlivedItsService() throws Exception {
    Path folder = parent.resolve("postgres");
    Process service = serviceOn(folder);
    Path pidFile = folder.resolve("data/postmaster.pid");
    while (!Files.exists(folder.resolve("served-before"))) {
      assertThat(service.isAlive()).isTrue();
      Thread.sleep(100);
    }
    long server = Long.parseLong(Files.readAllLines(pidFile).get(0).trim());
    service.destroyForcibly().waitFor();
    assertThat(ProcessHandle.of(server)).isPresent();

    try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
      assertThat(answer(database, "select 1")).isEqualTo("1");
      assertThat(ProcessHandle.of(server).filter(ProcessHandle::isAlive)).isEmpty();
    }
  }

  @Test
  void saysWhatToDoWhereTheFolderCannotBeUsed() throws IOException {
    Path file = Files.writeString(parent.resolve("a-file"), "not a folder");
    assertThatThrownBy(() -> EmbeddedDatabase.start(file.resolve("postgres")))
        .isInstanceOfSatisfying(
            DatabaseFault.class,
            fault -> assertThat(fault.remedy()).contains("spring.datasource.url"));
  }

  /** A process of its own that can be killed: it holds the database until then. */
  private static Process serviceOn(Path folder) throws IOException {
    return new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Holder.class.getName(),
                folder.toString()))
        .inheritIO()
        .start();
  }

  private static String answer(EmbeddedDatabase database, String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(
                database.jdbcUrl(), EmbeddedDatabase.USER, database.password());
        Statement statement = connection.createStatement()) {
      if (!statement.execute(sql)) {
        return "";
      }
      try (ResultSet rows = statement.getResultSet()) {
        rows.next();
        return rows.getString(1);
      }
    }
  }

  /** Starts the database and waits to be killed. */
  static final class Holder {
    private Holder() {}

    public static void main(String[] arguments) throws InterruptedException {
      EmbeddedDatabase database = EmbeddedDatabase.start(Path.of(arguments[0]));
      System.out.println("holding " + database.jdbcUrl());
      Thread.sleep(Long.MAX_VALUE);
    }
  }
}
