package vn.thidua.etl.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.LongStream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.thidua.etl.SparkForTests;

/** Hundreds of files that went wrong on their way, in one dossier with sound ones. */
class FuzzIT {
  /** Two in every build; with {@code -Dfuzz.dossiers=5000} fifty, of some 300 files each. */
  static LongStream seeds() {
    return LongStream.rangeClosed(1, Math.max(2, Integer.getInteger("fuzz.dossiers", 0) / 100));
  }

  private static final int FILES_OF_A_TABLE = 25;

  @ParameterizedTest
  @MethodSource("seeds")
  void reconcilesWhateverIsSent(long seed, @TempDir Path folder) throws IOException {
    new FuzzedDossier(-seed).writeTo(folder, RefusalIT.cases().toList(), FILES_OF_A_TABLE);
    try (Intake intake = Dossier.read(SparkForTests.session(), folder.toString())) {
      Set<String> told = new HashSet<>();
      for (Row reject : intake.rejects().collectAsList()) {
        told.add(reject.getAs("source_file"));
        assertThat(reject.<String>getAs("message_vi")).isNotBlank();
        assertThat(reject.<String>getAs("message_en")).isNotBlank();
      }
      assertThat(intake.files()).hasSizeGreaterThan(200);
      for (FileCount file : intake.files()) {
        assertThat(file.rowsAccepted() + file.rowsSuperseded() + file.rowsRejected())
            .as(file.toString())
            .isEqualTo(file.rowsRead());
        assertThat(file.rowsRejected() == 0 || told.contains(file.sourceFile()))
            .as("refused rows are told: %s", file)
            .isTrue();
      }
      assertThat(accepted(intake, DossierTable.RESULTS)).isEqualTo(intake.figures().count());
      assertThat(superseded(intake, DossierTable.RESULTS)).isEqualTo(intake.superseded().count());
      assertThat(accepted(intake, DossierTable.COMMITMENTS))
          .isEqualTo(intake.table(DossierTable.COMMITMENTS).count());
      assertThat(accepted(intake, DossierTable.CRITERIA))
          .isEqualTo(intake.table(DossierTable.CRITERIA).count());
    }
  }

  private static long accepted(Intake intake, DossierTable table) {
    return intake.files().stream()
        .filter(file -> file.table() == table)
        .mapToLong(FileCount::rowsAccepted)
        .sum();
  }

  private static long superseded(Intake intake, DossierTable table) {
    return intake.files().stream()
        .filter(file -> file.table() == table)
        .mapToLong(FileCount::rowsSuperseded)
        .sum();
  }
}
