package vn.thidua.etl.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thidua.etl.PostgresForTests;
import vn.thidua.etl.SparkForTests;
import vn.thidua.etl.publish.Database;

/** The real dossier, taken from CSV and sent again by every other source: the same rows come in. */
class SameContentIT {
  private static final SparkSession SPARK = SparkForTests.session();
  private static @Nullable Intake sent;

  @BeforeAll
  static void readCsv() throws URISyntaxException {
    URL folder = Objects.requireNonNull(SameContentIT.class.getResource("/dossiers/vn-budget"));
    sent = Dossier.read(SPARK, Path.of(folder.toURI()).toString());
  }

  @AfterAll
  static void close() {
    csv().close();
  }

  @Test
  void fromParquet(@TempDir Path folder) throws IOException {
    for (DossierTable table : DossierTable.values()) {
      content(csv(), table)
          .coalesce(1)
          .write()
          .parquet(folder.resolve(table.tableName()).toString());
    }
    assertSame(new DossierInput.Folder(folder.toString()));
  }

  @Test
  void fromOneWorkbook(@TempDir Path folder) throws IOException {
    WorkbookFile workbook = new WorkbookFile();
    for (DossierTable table : DossierTable.values()) {
      Dataset<Row> content = content(csv(), table);
      List<List<String>> rows = new ArrayList<>();
      rows.add(Arrays.stream(content.columns()).map(workbook::shared).toList());
      for (Row row : content.collectAsList()) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
          cells.add(cell(row.get(i), workbook));
        }
        rows.add(cells);
      }
      workbook.sheet(table.tableName(), rows);
    }
    Files.write(folder.resolve("tất cả.xlsx"), workbook.bytes());
    assertSame(new DossierInput.Folder(folder.toString()));
  }

  @Test
  void fromADatabase() throws SQLException {
    Database database = PostgresForTests.empty();
    List<TableQuery> queries = new ArrayList<>();
    for (DossierTable table : DossierTable.values()) {
      insert(database, table.tableName(), content(csv(), table));
      boolean isFact = table.isFact();
      queries.add(
          new TableQuery(
              table,
              "select * from " + table.tableName(),
              isFact ? "unit_code" : null,
              isFact ? 3 : 1));
    }
    assertSame(
        new DossierInput.Database(database.url(), database.user(), database.password(), queries));
  }

  private static void assertSame(DossierInput input) {
    try (Intake other = Dossier.read(SPARK, input)) {
      assertThat(other.rejects().filter("rule_code not like 'rulebook_%'").collectAsList())
          .isEmpty();
      for (DossierTable table : DossierTable.values()) {
        List<String> rows = lines(content(csv(), table));
        assertThat(lines(content(other, table))).as(table.tableName()).isEqualTo(rows);
      }
      assertThat(other.figures().count()).isPositive();
    }
  }

  /** What was sent, without where it stood. */
  private static Dataset<Row> content(Intake intake, DossierTable table) {
    Dataset<Row> rows = table == DossierTable.RESULTS ? intake.figures() : intake.table(table);
    String[] columns = table.columns().stream().map(DossierColumn::name).toArray(String[]::new);
    return rows.selectExpr(columns);
  }

  private static List<String> lines(Dataset<Row> rows) {
    return rows.collectAsList().stream().map(Row::toString).sorted().toList();
  }

  private static Intake csv() {
    return Objects.requireNonNull(sent);
  }

  private static String cell(@Nullable Object value, WorkbookFile workbook) {
    if (value == null) {
      return "<c/>";
    }
    if (value instanceof Date date) {
      return WorkbookFile.number(String.valueOf(serial(date.toLocalDate())), WorkbookFile.DATE);
    }
    if (value instanceof Timestamp moment) {
      LocalDateTime clock = LocalDateTime.ofInstant(moment.toInstant(), TimeText.OFFICE_CLOCK);
      BigDecimal ofDay =
          BigDecimal.valueOf(
                  Duration.between(clock.toLocalDate().atStartOfDay(), clock).toSeconds())
              .divide(BigDecimal.valueOf(86_400), 15, RoundingMode.HALF_UP);
      String raw = ofDay.add(BigDecimal.valueOf(serial(clock.toLocalDate()))).toPlainString();
      return WorkbookFile.number(raw, WorkbookFile.MOMENT);
    }
    return value instanceof Number
        ? WorkbookFile.number(value.toString())
        : workbook.shared(value.toString());
  }

  private static long serial(LocalDate date) {
    return date.toEpochDay() - LocalDate.of(1899, 12, 30).toEpochDay();
  }

  private static void insert(Database database, String table, Dataset<Row> rows)
      throws SQLException {
    String columns =
        Arrays.stream(rows.schema().fields())
            .map(field -> '"' + field.name() + "\" " + type(field))
            .collect(Collectors.joining(", "));
    int width = rows.columns().length;
    String values = String.join(", ", Collections.nCopies(width, "?"));
    try (Connection connection = PostgresForTests.connect(database)) {
      connection.createStatement().execute("create table " + table + " (" + columns + ")");
      try (PreparedStatement insert =
          connection.prepareStatement("insert into " + table + " values (" + values + ")")) {
        for (Row row : rows.collectAsList()) {
          for (int i = 0; i < width; i++) {
            insert.setObject(i + 1, row.get(i));
          }
          insert.addBatch();
        }
        insert.executeBatch();
      }
    }
  }

  private static String type(StructField field) {
    if (field.dataType().equals(DataTypes.DateType)) {
      return "date";
    }
    if (field.dataType().equals(DataTypes.TimestampType)) {
      return "timestamptz";
    }
    return field.dataType().equals(DataTypes.StringType) ? "text" : "numeric";
  }
}
