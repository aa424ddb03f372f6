package vn.thidua.etl.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.thidua.etl.SparkForTests;

/** Every rule of inputs.md, as cases that stand in files. */
class RefusalIT {
  static Stream<DossierCase> cases() {
    return Stream.of("cells.txt", "references.txt", "duplicates.txt", "files.txt", "rulebooks.txt")
        .flatMap(name -> DossierCase.read(name).stream());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void refusesWhatTheCaseSays(DossierCase given, @TempDir Path folder) throws Exception {
    String dossier = given.writeTo(folder).toString();
    try (Intake intake = Dossier.read(SparkForTests.session(), dossier)) {
      List<Row> rejects = intake.rejects().collectAsList();
      assertThat(rejects)
          .extracting(RefusalIT::placed)
          .containsExactlyInAnyOrderElementsOf(given.rejects());
      assertThat(rejects).allSatisfy(RefusalIT::isSaidInBothLanguages);
      assertThat(intake.files()).extracting(RefusalIT::counted).containsAll(given.counts());
      assertThat(intake.files()).allSatisfy(RefusalIT::reconciles);
    }
  }

  private static String placed(Row reject) {
    return String.join(
        " | ",
        reject.<String>getAs("source_file") + ":" + orDash(reject.getAs("source_line")),
        orDash(reject.getAs("column_name")),
        orDash(reject.getAs("rule_code")),
        orDash(reject.getAs("value")));
  }

  private static String orDash(@Nullable Object value) {
    return value == null ? "-" : value.toString().replace('\n', '⏎');
  }

  private static String counted(FileCount file) {
    return "%s: %d = %d + %d + %d"
        .formatted(
            file.sourceFile(),
            file.rowsRead(),
            file.rowsAccepted(),
            file.rowsSuperseded(),
            file.rowsRejected());
  }

  private static void isSaidInBothLanguages(Row reject) {
    assertThat(reject.<String>getAs("message_vi")).isNotBlank().doesNotContain("{");
    assertThat(reject.<String>getAs("message_en")).isNotBlank().doesNotContain("{");
  }

  private static void reconciles(FileCount file) {
    assertThat(file.rowsAccepted() + file.rowsSuperseded() + file.rowsRejected())
        .isEqualTo(file.rowsRead());
  }
}
