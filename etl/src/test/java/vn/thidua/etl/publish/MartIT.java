package vn.thidua.etl.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.etl.PostgresForTests.rows;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import vn.thidua.etl.PostgresForTests;

/** A mart from its first day to the version of this program. */
class MartIT {
  private static final String VERSION =
      "select version from mart.flyway_schema_history order by installed_rank desc limit 1";

  @Test
  void aNewMartIsAtTheVersionThatNeedsNoMigration() throws SQLException {
    Database database = PostgresForTests.empty();
    Mart.open(database).close();
    assertThat(rows(database, VERSION)).containsExactly(Mart.LATEST);
    Mart.open(database).close();
  }

  @Test
  void editionsThatRepeatEarlierYearsKeepTheirHistory() throws SQLException {
    Database database = PostgresForTests.empty();
    at("005", database);
    try (Connection connection = PostgresForTests.connect(database);
        Statement statement = connection.createStatement()) {
      statement.execute(
          "create table mart.unit_criterion_history_e1 partition of mart.unit_criterion_history"
              + " for values in (1)");
      statement.execute(
          """
          insert into mart.run values (1, now(), now(), 'PUBLISHED', 0, 0, 0, 0, '', 'test');
          insert into mart.edition values
            (1, 2024, 'PROVISIONAL', '2024-12-31', now(), 1, '', '', '', '', true);
          insert into mart.unit_criterion_history values
            (1, 'A', 'K', 2023, 'AS_WAS', 10, 9, 0.9), (1, 'A', 'K', 2023, 'AS_TODAY', 10, 9, 0.9)""");
    }
    Mart.open(database).close();
    assertThat(rows(database, VERSION)).containsExactly(Mart.LATEST);
    List<String> history = List.of("1|A|K|2023|AS_TODAY|9", "1|A|K|2023|AS_WAS|9");
    for (String relation : List.of("unit_criterion_history", "current_unit_criterion_history")) {
      assertThat(
              rows(
                  database,
                  "select edition_id, unit_code, criterion_code, year, view, actual from mart."
                      + relation
                      + " order by view"))
          .isEqualTo(history);
    }
    // an edition that is forgotten takes its table along by the new name
    try (Connection connection = PostgresForTests.connect(database);
        Statement statement = connection.createStatement()) {
      statement.execute("delete from mart.edition");
    }
    Mart.open(database).close();
    assertThat(rows(database, "select relname from pg_class where relname ~ '_e1$'")).isEmpty();
  }

  private static void at(String version, Database database) {
    Flyway.configure(Mart.class.getClassLoader())
        .dataSource(database.url(), database.user(), database.password())
        .locations("classpath:db/mart")
        .schemas("mart")
        .defaultSchema("mart")
        .target(version)
        .load()
        .migrate();
  }
}
