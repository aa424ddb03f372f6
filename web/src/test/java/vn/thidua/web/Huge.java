package vn.thidua.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;

/**
 * A made-up edition of any size, put into the mart by {@code huge.sql} and taken out again: for
 * what a dossier of that size would take minutes to publish.
 */
final class Huge implements AutoCloseable {
  /** Far from the numbers the batch gives. */
  private static final long FIRST_EDITION = 900_000_000;

  private final DataSource mart;
  private final long edition;

  private Huge(DataSource mart, long edition) {
    this.mart = mart;
    this.edition = edition;
  }

  /**
   * Fills the current edition of a year that has none.
   *
   * @param units at least 100; codes are {@code U000001} and so on
   * @param clusters codes are {@code K00001} and so on; units are dealt out one by one
   * @param also what is done to {@code :edition} before anybody sees it
   */
  static Huge fill(DataSource mart, int year, int units, int clusters, String... also)
      throws IOException, SQLException {
    Huge huge = new Huge(mart, FIRST_EDITION + year);
    String sql;
    try (InputStream in = Objects.requireNonNull(Huge.class.getResourceAsStream("/huge.sql"))) {
      sql = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    List<String> statements = new ArrayList<>(List.of(sql));
    statements.addAll(List.of(also));
    statements.replaceAll(
        statement ->
            statement
                .replace(":edition", String.valueOf(huge.edition))
                .replace(":year", String.valueOf(year))
                .replace(":units", String.valueOf(units))
                .replace(":clusters", String.valueOf(clusters)));
    huge.run(statements);
    huge.run(List.of("analyze"));
    return huge;
  }

  /** Of the run and of the edition, which have the same. */
  long number() {
    return edition;
  }

  @Override
  public void close() throws SQLException {
    List<String> told = new ArrayList<>();
    told.add("delete from mart.edition where edition_id = " + edition);
    for (String table : List.of("file", "reject", "run")) {
      told.add("delete from mart." + table + " where run_id = " + edition);
    }
    run(told);
    // one by one: the service may still be reading, and whoever waits for it holds nothing else
    List<String> drops = new ArrayList<>();
    try (Connection connection = mart.getConnection();
        Statement statement = connection.createStatement();
        ResultSet parts =
            statement.executeQuery(
                "select tablename from pg_tables where schemaname = 'mart'"
                    + " and tablename like '%\\_"
                    + edition
                    + "'")) {
      while (parts.next()) {
        drops.add("drop table mart.\"" + parts.getString(1) + '"');
      }
    }
    for (String drop : drops) {
      run(List.of(drop));
    }
  }

  /** All of them or none. */
  private void run(List<String> statements) throws SQLException {
    try (Connection connection = mart.getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      for (String each : statements) {
        statement.execute(each);
      }
      connection.commit();
    }
  }
}
