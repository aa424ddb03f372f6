package vn.thidua.etl.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.thidua.etl.SparkForTests;
import vn.thidua.etl.dossier.Dossier;
import vn.thidua.etl.dossier.DossierTable;
import vn.thidua.etl.dossier.FileCount;
import vn.thidua.etl.dossier.Intake;

/** A made-up dossier is the same to its reader in whatever format it comes. */
class FormatsIT {

  private static Intake text;

  @BeforeAll
  static void makeOfText(@TempDir Path folder) throws IOException {
    text = made(folder, Format.CSV);
  }

  @AfterAll
  static void close() {
    text.close();
  }

  private static Intake made(Path folder, Format format) throws IOException {
    Path out = folder.resolve(format.name());
    Simulation.write(Dossiers.compact(out, 60, 12, 2024, 2026, format));
    return Dossier.read(SparkForTests.session(), out.toString());
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CSV")
  void isReadTheSameFromEveryFormat(Format format, @TempDir Path folder) throws IOException {
    try (Intake intake = made(folder, format)) {
      for (DossierTable table : DossierTable.values()) {
        if (table != DossierTable.RESULTS) {
          assertThat(rows(intake.table(table)))
              .as(table.tableName())
              .containsExactlyInAnyOrderElementsOf(rows(text.table(table)));
        }
      }
      assertThat(rows(intake.figures()))
          .containsExactlyInAnyOrderElementsOf(rows(text.figures()))
          .isNotEmpty();
      assertThat(counts(intake)).isEqualTo(counts(text));
      assertThat(intake.warnings()).isEmpty();
    }
  }

  /** Without the place in the dossier. */
  private static List<String> rows(Dataset<Row> rows) {
    return rows.drop("source_file", "sheet", "source_line").collectAsList().stream()
        .map(Row::toString)
        .toList();
  }

  /** Accepted, superseded and refused rows of each table. */
  private static Map<DossierTable, List<Long>> counts(Intake intake) {
    Map<DossierTable, List<Long>> counts = new EnumMap<>(DossierTable.class);
    for (FileCount file : intake.files()) {
      counts.merge(
          file.table(),
          List.of(file.rowsAccepted(), file.rowsSuperseded(), file.rowsRejected()),
          (a, b) -> List.of(a.get(0) + b.get(0), a.get(1) + b.get(1), a.get(2) + b.get(2)));
    }
    return counts;
  }
}
