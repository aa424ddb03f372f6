package vn.thidua.reports.mart;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * One real PostgreSQL for all tests of this module, laid out by the batch's own migrations and
 * filled with the fixtures. Read only from here on, so tests cannot disturb each other.
 */
public final class MartDatabase {
  private static final EmbeddedPostgres SERVER = start();

  private MartDatabase() {}

  /** A database with {@code fixture/*.sql}. */
  public static DataSource filled() {
    return SERVER.getPostgresDatabase();
  }

  private static EmbeddedPostgres start() {
    try {
      EmbeddedPostgres server = EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
      DataSource source = server.getPostgresDatabase();
      layOut(source);
      for (String fixture : List.of("city", "long-cluster", "hostile", "many-units", "corrected")) {
        run(source, Files.readString(resource("fixture/" + fixture + ".sql")));
      }
      run(source, "analyze");
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Another database of the same server, filled by statements of one's own; for benches. */
  public static DataSource of(String name, String sql) {
    run(filled(), "create database " + name);
    DataSource source = SERVER.getDatabase("postgres", name);
    try {
      layOut(source);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    run(source, sql);
    run(source, "analyze");
    return source;
  }

  private static void layOut(DataSource source) throws IOException {
    run(source, "create schema mart");
    try (Stream<Path> migrations = Files.list(resource("db/mart"))) {
      for (Path migration : migrations.sorted().toList()) {
        run(source, Files.readString(migration));
      }
    }
    run(source, PARTITIONS);
  }

  /** A second database of the same server, empty: no batch has ever published there. */
  static DataSource empty() {
    run(filled(), "create database nothing_yet");
    return SERVER.getDatabase("postgres", "nothing_yet");
  }

  static Path resource(String name) {
    return Path.of(
        Objects.requireNonNull(MartDatabase.class.getClassLoader().getResource(name), name)
            .getPath());
  }

  private static void run(DataSource source, String sql) {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(
          "Test fixture fails: " + e.getMessage() + "\n" + head(sql), e);
    }
  }

  private static String head(String sql) {
    byte[] bytes = sql.getBytes(StandardCharsets.UTF_8);
    return new String(bytes, 0, Math.min(200, bytes.length), StandardCharsets.UTF_8);
  }

  // the batch makes one partition an edition; a fixture has a handful of editions
  private static final String PARTITIONS =
      """
      do $$
      declare
        relation text;
      begin
        for relation in
          select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
          where n.nspname = 'mart' and c.relkind = 'p'
        loop
          for edition in 1..8 loop
            execute format('create table mart.%1$s_%2$s partition of mart.%1$s for values in (%2$s)', relation, edition);
          end loop;
        end loop;
      end $$
      """;
}
