package vn.thidua.etl.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import vn.thidua.etl.SparkForTests;
import vn.thidua.etl.dossier.Dossier;
import vn.thidua.etl.dossier.DossierTable;
import vn.thidua.etl.dossier.FileCount;
import vn.thidua.etl.dossier.Intake;
import vn.thidua.etl.dossier.Notice;

/** The sample as the intake sees it: sound, but for the rows that are wrong on purpose. */
class SampleIntakeIT {

  /** The mistakes that a result or a target can have come with. */
  private static final Set<String> MEANT =
      Set.of(
          "ambiguous_number",
          "missing_value",
          "negative_target",
          "not_a_date",
          "not_a_leaf",
          "not_a_number",
          "not_a_period",
          "too_many_cells",
          "unknown_code",
          "unknown_value");

  private static final Intake INTAKE = Dossier.read(SparkForTests.session(), "sample");

  @AfterAll
  static void close() {
    INTAKE.close();
  }

  @Test
  void refusesNothingButWhatIsMeantToBeRefused() {
    List<Row> rejects = INTAKE.rejects().collectAsList();
    assertThat(rejects).hasSizeBetween(10, 30);
    assertThat(rejects)
        .allSatisfy(
            row -> {
              assertThat(MEANT).contains(row.<String>getAs("rule_code"));
              assertThat(row.<String>getAs("source_file")).matches("(results|commitments)/.*");
            });
    assertThat(rejects)
        .extracting(row -> row.<String>getAs("rule_code"))
        .contains("ambiguous_number");
  }

  @Test
  void readsEveryRowOnceAndSomeTwice() {
    for (FileCount file : INTAKE.files()) {
      assertThat(file.rowsAccepted() + file.rowsSuperseded() + file.rowsRejected())
          .isEqualTo(file.rowsRead());
    }
    assertThat(INTAKE.files().stream().mapToLong(FileCount::rowsSuperseded).sum())
        .isBetween(100L, 1000L);
  }

  @Test
  void findsEveryRulebookSound() {
    List<Row> rulebooks = INTAKE.table(DossierTable.RULEBOOKS).collectAsList();
    assertThat(rulebooks).isNotEmpty().allMatch(row -> row.<Boolean>getAs("is_sound"));
  }

  @Test
  void knowsEveryColumnAndLeavesOnlyTheNoteAside() {
    assertThat(INTAKE.warnings()).isEmpty();
    assertThat(INTAKE.ignored()).extracting(Notice::sourceFile).containsExactly("GHI-CHU.txt");
  }
}
