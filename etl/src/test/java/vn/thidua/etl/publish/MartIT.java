package vn.thidua.etl.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.etl.PostgresForTests.rows;

import java.sql.SQLException;
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
}
