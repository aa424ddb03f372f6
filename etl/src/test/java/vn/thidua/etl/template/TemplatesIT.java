package vn.thidua.etl.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thidua.etl.SparkForTests;
import vn.thidua.etl.config.SettingsException;
import vn.thidua.etl.dossier.Dossier;
import vn.thidua.etl.dossier.DossierTable;
import vn.thidua.etl.dossier.FileCount;
import vn.thidua.etl.dossier.Intake;

/** Templates as senders use them: written, filled in as a spreadsheet does, and read back. */
class TemplatesIT {

  private final Path dossier;
  private final Path out;

  TemplatesIT(@TempDir Path folder) {
    this.dossier = folder.resolve("dossier");
    this.out = folder.resolve("templates");
  }

  /** Two units of one cluster; C/2 is new, A1 has an amended target and has reported a quarter. */
  @BeforeEach
  void makeDossier() throws IOException {
    Files.createDirectories(dossier);
    file("clusters", "cluster_code,cluster_name", "K,Cụm một", "L,Cụm hai");
    file("units", "unit_code,unit_name", "A1,Phường Một", "C/2,Xã Hai", "L1,Xã Ba");
    file("memberships", "year,cluster_code,unit_code", "2024,K,A1", "2024,K,C/2", "2024,L,L1");
    file("rulebooks", "year,cluster_code,scale", "2024,K,100", "2024,L,100");
    file(
        "criteria",
        "year,cluster_code,criterion_code,parent_code,criterion_name,criterion_name_en,kind,method,"
            + "max_points,unit_of_measure,frequency,aggregation,step_points",
        "2024,K,I,,Nội dung một,,GROUP,,80,,,,",
        "2024,K,KT1,I,Thu ngân sách,Revenue,SCORE,PROPORTIONAL,60,tỷ đồng,QUARTER,SUM,",
        "2024,K,KT2,I,Vụ việc,,SCORE,DEDUCTION,20,vụ,YEAR,LAST,1",
        "2024,K,II,,Nội dung hai,,GROUP,,20,,,,",
        "2024,K,X1,II,Việc riêng,,SCORE,POINTS,20,,HALF,LAST,",
        // does not add up to the scale
        "2024,L,KT1,,Thu ngân sách,,SCORE,POINTS,99,,,,");
    file(
        "commitments",
        "year,unit_code,criterion_code,target,revision,signed_on,amended_on,document_no,reason",
        "2024,A1,KT1,1240.5,0,2024-01-15,,01/GƯTĐ,",
        "2024,A1,KT1,1300,1,2024-01-15,2024-06-03,77/QĐ,Giao bổ sung");
    file(
        "results",
        "unit_code,criterion_code,period,stage,value,submitted_at",
        "A1,KT1,2024-Q1,SELF,310.25,2024-04-05");
    file(
        "adjustments",
        "year,unit_code,criterion_code,kind,decision_no,reason",
        "2024,A1,II,EXCLUDE,5/QĐ,Không giao");
  }

  private void file(String table, String... lines) throws IOException {
    Files.writeString(dossier.resolve(table + ".csv"), String.join("\n", lines) + "\n");
  }

  private TemplateSummary write(String lang, String... units) {
    TemplateRequest request =
        TemplateRequest.of(
            out, lang, dossier.toString(), "2024", List.of(units), "2024-10-15", Map.of());
    return Templates.filledIn(SparkForTests.session(), request, request.selection().orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(strings = {"vi", "en"})
  void readsAFilledTemplateBackWithoutAFault(String lang) throws IOException {
    assertThat(write(lang, "A1", "C/2").workbooks()).isEqualTo(2);
    Path sent = Files.createDirectories(dossier.resolve("gui-ve/results"));
    try (Stream<Path> workbooks = Files.list(out)) {
      for (Path workbook : workbooks.toList()) {
        // as senders do, into a folder that is called like a table
        Path copy = Files.copy(workbook, sent.resolve(workbook.getFileName()));
        FilledWorkbook.fillIn(copy, 1, "E", "12.5");
        FilledWorkbook.fillIn(copy, 2, "D", "1234.567");
      }
    }
    try (Intake intake = Dossier.read(SparkForTests.session(), dossier.toString())) {
      assertThat(intake.rejects().filter("source_file like 'gui-ve%'").collectAsList()).isEmpty();
      assertThat(intake.warnings()).isEmpty();
      assertThat(figures(intake))
          .containsExactlyInAnyOrder(
              "A1 KT1 2024-Q1 310.250000",
              "A1 KT1 2024-Q2 12.500000",
              "A1 KT1 2024-Q3 12.500000",
              "C/2 KT1 2024-Q1 12.500000",
              "C/2 KT1 2024-Q2 12.500000",
              "C/2 KT1 2024-Q3 12.500000",
              "C/2 X1 2024-H1 12.500000");
      assertThat(targets(intake))
          .containsExactlyInAnyOrder(
              "A1 0 1240.500000 01/GƯTĐ null",
              "A1 1 1300.000000 77/QĐ Giao bổ sung",
              "C/2 0 1234.567000 null null");
      // what was signed came back unchanged
      assertThat(counts(intake).get(DossierTable.COMMITMENTS)).containsExactly(3L, 2L, 0L);
    }
  }

  @Test
  void saysOfEachFigureThatIsDueAndMissingThatItIs() throws IOException {
    write("vi", "A1");
    Path sent = Files.createDirectories(dossier.resolve("gui-ve"));
    try (Stream<Path> workbooks = Files.list(out)) {
      for (Path workbook : workbooks.toList()) {
        Files.copy(workbook, sent.resolve(workbook.getFileName()));
      }
    }
    try (Intake intake = Dossier.read(SparkForTests.session(), dossier.toString())) {
      List<Row> rejects =
          intake
              .rejects()
              .filter("source_file like 'gui-ve%'")
              .orderBy("source_line")
              .collectAsList();
      assertThat(rejects)
          .extracting(row -> row.getAs("source_line") + " " + row.getAs("rule_code"))
          .containsExactly("2 missing_value", "3 missing_value");
      assertThat(figures(intake)).containsExactly("A1 KT1 2024-Q1 310.250000");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"vi", "en"})
  void readsABlankTemplateAsTablesWithoutRows(String lang) throws IOException {
    TemplateRequest request =
        TemplateRequest.of(dossier.resolve("mau"), lang, null, null, List.of(), null, Map.of());
    Templates.blank(request);
    try (Intake intake = Dossier.read(SparkForTests.session(), dossier.toString())) {
      List<FileCount> blank =
          intake.files().stream().filter(file -> file.sourceFile().startsWith("mau/")).toList();
      assertThat(blank)
          .extracting(FileCount::table)
          .containsExactlyInAnyOrder(DossierTable.values());
      assertThat(blank).allMatch(file -> file.rowsRead() == 0);
      assertThat(intake.rejects().filter("source_file like 'mau/%'").collectAsList()).isEmpty();
      assertThat(intake.warnings()).isEmpty();
    }
  }

  @Test
  void writesForAllMembersThatAreScoredAndNamesTheOthers() {
    TemplateSummary summary = write("vi");
    assertThat(summary.workbooks()).isEqualTo(2);
    assertThat(summary.unscored()).containsExactly("L1");
    assertThat(summary.text()).contains("Left out, without a sound rulebook: L1");
    assertThat(out.toFile().list()).contains("bieu-mau-2024-A1.xlsx").hasSize(2);
  }

  @Test
  void tellsTheOperatorWhatTheDossierDoesNotKnow() {
    assertThatExceptionOfType(SettingsException.class)
        .isThrownBy(() -> write("vi", "A1", "ZZ"))
        .withMessageContaining("--unit ZZ is in no cluster in 2024");
    assertThatExceptionOfType(SettingsException.class)
        .isThrownBy(() -> write("vi", "L1"))
        .withMessageContaining("no sound rulebook is in force in 2024 for L1");
    TemplateRequest other =
        TemplateRequest.of(out, "vi", dossier.toString(), "2031", List.of(), null, Map.of());
    assertThatExceptionOfType(SettingsException.class)
        .isThrownBy(
            () ->
                Templates.filledIn(SparkForTests.session(), other, other.selection().orElseThrow()))
        .withMessageContaining("only of [2024]");
    assertThat(out).doesNotExist();
  }

  @Test
  void neverWritesOverAWorkbookThatMayBeFilledIn() throws IOException {
    write("vi", "A1");
    byte[] before = Files.readAllBytes(out.resolve("bieu-mau-2024-A1.xlsx"));
    assertThatExceptionOfType(SettingsException.class)
        .isThrownBy(() -> write("vi", "A1"))
        .withMessageContaining("may be filled in");
    assertThat(out.resolve("bieu-mau-2024-A1.xlsx")).hasBinaryContent(before);
  }

  private static List<String> figures(Intake intake) {
    return intake.figures().collectAsList().stream()
        .map(
            row ->
                "%s %s %s %s"
                    .formatted(
                        row.<Object>getAs("unit_code"),
                        row.getAs("criterion_code"),
                        row.getAs("period"),
                        row.getAs("value")))
        .toList();
  }

  private static List<String> targets(Intake intake) {
    return intake.table(DossierTable.COMMITMENTS).collectAsList().stream()
        .map(
            row ->
                "%s %s %s %s %s"
                    .formatted(
                        row.<Object>getAs("unit_code"),
                        row.getAs("revision"),
                        row.getAs("target"),
                        row.getAs("document_no"),
                        row.getAs("reason")))
        .toList();
  }

  /** Accepted, superseded and refused rows of each table. */
  private static Map<DossierTable, List<Long>> counts(Intake intake) {
    Map<DossierTable, List<Long>> counts = new HashMap<>();
    for (FileCount file : intake.files()) {
      counts.merge(
          file.table(),
          List.of(file.rowsAccepted(), file.rowsSuperseded(), file.rowsRejected()),
          (a, b) -> List.of(a.get(0) + b.get(0), a.get(1) + b.get(1), a.get(2) + b.get(2)));
    }
    return counts;
  }
}
