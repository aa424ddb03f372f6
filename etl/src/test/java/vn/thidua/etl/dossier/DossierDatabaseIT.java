package vn.thidua.etl.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.thidua.etl.PostgresForTests;
import vn.thidua.etl.SparkForTests;
import vn.thidua.etl.publish.Database;

class DossierDatabaseIT extends DossierReaderContract {
  private final List<DossierSource> opened = new ArrayList<>();

  @Override
  Sent sent(DossierTable table, List<List<String>> rows) throws SQLException {
    Database database = PostgresForTests.empty();
    String columns =
        rows.get(0).stream().map(name -> '"' + name + "\" text").collect(Collectors.joining(", "));
    execute(database, "create table sent (" + columns + ")");
    for (List<String> row : rows.subList(1, rows.size())) {
      String values =
          row.stream().map(cell -> "nullif('" + cell + "', '')").collect(Collectors.joining(", "));
      execute(database, "insert into sent values (" + values + ")");
    }
    return only(open(database, new TableQuery(table, "select * from sent;", null, 1)));
  }

  /** Rows are in the order of their columns, and nulls after everything. */
  @Override
  List<Long> linesOfAwards() {
    return List.of(1L, 2L);
  }

  @AfterEach
  void close() {
    opened.forEach(DossierSource::close);
  }

  @Test
  void partsAResultByTheHashOfAColumn() throws Exception {
    Database database = PostgresForTests.empty();
    execute(
        database,
        "create table r as select 'U' || i % 50 as unit_code, i as value"
            + " from generate_series(1, 1000) i");
    TableQuery query = new TableQuery(DossierTable.RESULTS, "select * from r", "unit_code", 4);
    DossierSource source = open(database, query);
    assertThat(source.files())
        .extracting(DossierFile::path)
        .containsExactly("results/1-of-4", "results/2-of-4", "results/3-of-4", "results/4-of-4");
    long rows = 0;
    for (DossierFile file : source.files()) {
      long part = source.reader().inspect(file).parts().get(0).rows();
      assertThat(part).isBetween(1L, 600L);
      rows += part;
    }
    assertThat(rows).isEqualTo(1000);
  }

  @Test
  void readsOneStateWhateverIsWrittenMeanwhile() throws Exception {
    Sent sent = sent(DossierTable.AWARDS, AWARDS);
    Part before = sent.part();
    DossierInput.Database input = ((DatabaseReader) sent.reader()).input();
    Database database = new Database(input.url(), input.user(), input.password());
    execute(database, "delete from sent");
    assertThat(sent.part().sha256()).isEqualTo(before.sha256());
    assertThat(sent.part().rows()).isEqualTo(2);
  }

  @Test
  void writesTypedColumnsAsAPersonWould() throws Exception {
    assertThat(only("12345678901234567.250000::numeric")).isEqualTo("12345678901234567.250000");
    assertThat(only("1e-7::float8")).isEqualTo("0.0000001");
    assertThat(only("0.1::float4")).isEqualTo("0.1");
    assertThat(only("'NaN'::float8")).isEqualTo("NaN");
    assertThat(only("date '2022-04-01'")).isEqualTo("2022-04-01");
    assertThat(only("timestamp '2022-04-01 17:30:00'")).isEqualTo("2022-04-01 17:30:00");
    assertThat(only("timestamptz '2022-04-01 17:30:00+07'")).isEqualTo("2022-04-01 10:30:00+00");
    assertThat(TimeText.instant("2022-04-01 10:30:00+00"))
        .isEqualTo(TimeText.instant("2022-04-01T17:30:00"));
  }

  @Test
  void tellsTheOperatorOfEveryQueryThatCannotRun() throws Exception {
    Database database = PostgresForTests.empty();
    assertThatThrownBy(
            () ->
                open(
                    database,
                    new TableQuery(DossierTable.UNITS, "select 1 as unit_code", null, 1),
                    new TableQuery(DossierTable.RESULTS, "select * from nowhere", null, 1),
                    new TableQuery(DossierTable.AWARDS, "select 1 as year", "unit", 2)))
        .isInstanceOf(DossierException.class)
        .hasMessageContainingAll("query.results", "nowhere", "query.awards", "unit")
        .hasMessageNotContaining("query.units");
    assertThatThrownBy(() -> only("1 / 0"))
        .isInstanceOf(DossierException.class)
        .hasMessageContainingAll("query.results", "division by zero");
  }

  @Test
  void neverShowsAPassword() {
    DossierInput.Database input =
        new DossierInput.Database(
            "jdbc:postgresql://127.0.0.1:1/x?user=u&password=secret",
            "nobody",
            "secret",
            List.of());
    assertThat(input.toString()).doesNotContain("secret");
    assertThatThrownBy(() -> Dossier.read(SparkForTests.session(), input))
        .isInstanceOf(DossierException.class)
        .hasMessageContaining("jdbc:postgresql://127.0.0.1:1/x")
        .hasMessageNotContaining("secret");
  }

  private String only(String expression) throws SQLException, IOException {
    Sent sent =
        only(
            open(
                PostgresForTests.empty(),
                new TableQuery(
                    DossierTable.RESULTS,
                    "select " + expression + " as value -- only one",
                    null,
                    1)));
    try (SourceRows rows = sent.reader().rows(sent.part())) {
      assertThat(rows.next()).isTrue();
      return rows.text(DossierTable.RESULTS.positionOf("value"));
    }
  }

  private static Sent only(DossierSource source) {
    return new Sent(source.reader(), source.files().get(0));
  }

  private DossierSource open(Database database, TableQuery... queries) {
    DossierInput input =
        new DossierInput.Database(
            database.url(), database.user(), database.password(), List.of(queries));
    DossierSource source = input.open(new Configuration(false));
    opened.add(source);
    return source;
  }

  private static void execute(Database database, String sql) throws SQLException {
    try (Connection connection = PostgresForTests.connect(database);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
