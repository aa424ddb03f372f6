package vn.thidua.etl.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.thidua.etl.PostgresForTests.rows;

import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import vn.thidua.etl.PostgresForTests;

class RetentionIT {

  private static void edition(Statement statement, int id, String kind, boolean isCurrent)
      throws SQLException {
    statement.execute(
        "insert into mart.edition values (%d, 2024, '%s', '2024-12-31', now(), 1, '', '', '', '', %s)"
            .formatted(id, kind, isCurrent));
    statement.execute(
        "create table mart.unit_e%d partition of mart.unit for values in (%d)".formatted(id, id));
  }

  @Test
  void forgetsOldProvisionalEditionsAndNeverAnOfficialOrTheCurrentOne() throws SQLException {
    Database database = PostgresForTests.empty();
    try (Mart mart = Mart.open(database);
        Statement statement = mart.connection().createStatement()) {
      mart.begin("test");
      edition(statement, 1, "OFFICIAL", false);
      edition(statement, 2, "PROVISIONAL", true);
      for (int id = 3; id <= 6; id++) {
        edition(statement, id, "PROVISIONAL", false);
      }
      Retention.forgetOld(mart.connection(), 3);
    }
    assertThat(rows(database, "select edition_id from mart.edition order by 1"))
        .containsExactly("1", "2", "4", "5", "6");
    assertThat(
            rows(
                database,
                "select relname from pg_class where relname ~ '^unit_e[0-9]+$' order by 1"))
        .containsExactly("unit_e1", "unit_e2", "unit_e4", "unit_e5", "unit_e6");
  }

  @Test
  void keepsTheEditionsThroughWhichEarlierYearsEnteredOneThatStays() throws SQLException {
    Database database = PostgresForTests.empty();
    try (Mart mart = Mart.open(database);
        Statement statement = mart.connection().createStatement()) {
      mart.begin("test");
      edition(statement, 1, "PROVISIONAL", false);
      edition(statement, 2, "PROVISIONAL", false);
      edition(statement, 3, "PROVISIONAL", false);
      edition(statement, 4, "PROVISIONAL", true);
      edition(statement, 5, "OFFICIAL", false);
      // what entered an edition is whole only with what entered it itself
      statement.execute(
          "insert into mart.edition_history values (5, 2023, 2), (2, 2022, 1), (3, 2022, 3)");
      Retention.forgetOld(mart.connection(), 1);
      assertThatThrownBy(() -> statement.execute("delete from mart.edition where edition_id = 2"))
          .isInstanceOf(SQLException.class);
    }
    assertThat(rows(database, "select edition_id from mart.edition order by 1"))
        .containsExactly("1", "2", "4", "5");
    assertThat(rows(database, "select edition_id from mart.edition_history order by 1"))
        .containsExactly("2", "5");
  }

  @Test
  void whatAReaderStillLooksAtGoesWithTheNextRun() throws SQLException {
    Database database = PostgresForTests.empty();
    try (Mart mart = Mart.open(database);
        Statement statement = mart.connection().createStatement()) {
      mart.begin("test");
      edition(statement, 1, "PROVISIONAL", false);
      edition(statement, 2, "PROVISIONAL", true);
      try (var reader = PostgresForTests.connect(database);
          Statement query = reader.createStatement()) {
        reader.setAutoCommit(false);
        query.execute("select * from mart.unit_e1");
        Retention.forgetOld(mart.connection(), 1);
        reader.rollback();
      }
    }
    String left = "select count(*) from pg_class where relname = 'unit_e1'";
    assertThat(rows(database, "select edition_id from mart.edition")).containsExactly("2");
    Mart.open(database).close();
    assertThat(rows(database, left)).containsExactly("0");
  }
}
