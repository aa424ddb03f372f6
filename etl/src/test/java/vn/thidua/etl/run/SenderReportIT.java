package vn.thidua.etl.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thidua.etl.SparkForTests;
import vn.thidua.etl.config.SettingsException;
import vn.thidua.etl.dossier.DossierInput;

/** What {@code validate --report} gives back to a sender. */
class SenderReportIT {

  private final Path folder;
  private final SmallDossier dossier;

  SenderReportIT(@TempDir Path folder) throws IOException {
    this.folder = folder;
    this.dossier =
        new SmallDossier(folder.resolve("dossier"))
            .file(
                "results-sai.csv",
                "unit_code,criterion_code,period,stage,value,ghi_chu",
                "A,X,2024,SELF,=1+1,",
                "Z,X,2024,SELF,5,");
  }

  private Summary validate(String report) {
    return new Validation(
            new DossierInput.Folder(dossier.folder().toString()),
            Optional.of(SenderReport.in(folder.resolve(report))),
            Progress.to(System.out),
            SparkForTests.session())
        .execute();
  }

  @Test
  void tellsAsTextWhatIsWrongWhereAndWhatToDo() throws IOException {
    assertThat(validate("report.csv").exitStatus())
        .isEqualTo(ExitStatus.PUBLISHED_WITH_REJECTS.code());
    List<String> lines = Files.readString(folder.resolve("report.csv")).lines().toList();
    assertThat(lines).hasSize(4);
    assertThat(lines.get(0))
        .isEqualTo(
            "\ufeffsource_file,sheet,source_line,column_name,value,rule_code,message_vi,message_en");
    // what a spreadsheet would run as a formula is marked as text
    assertThat(lines.get(1))
        .startsWith("\"results-sai.csv\",,\"2\",\"value\",\"'=1+1\",\"not_a_number\",")
        .contains("không phải là số", "is not a number");
    assertThat(lines.get(2))
        .startsWith("\"results-sai.csv\",,\"3\",\"unit_code\",\"Z\",\"unknown_code\",");
    assertThat(lines.get(3)).startsWith("\"results-sai.csv\",,,,,\"warning\",").contains("ghi_chu");
  }

  @Test
  void tellsTheSameInAWorkbookWithEachFilesAccount() throws IOException {
    validate("report.XLSX");
    try (ReadableWorkbook workbook = new ReadableWorkbook(folder.resolve("report.XLSX").toFile())) {
      List<Row> faults = rows(workbook, "Dòng bị từ chối - Refused rows");
      assertThat(faults).hasSize(3);
      assertThat(texts(faults.get(0))).startsWith("Tệp / File").contains("Cột / Column");
      assertThat(texts(faults.get(1)))
          .startsWith("results-sai.csv", "", "2", "value", "=1+1", "not_a_number");
      assertThat(faults.get(1).getCell(2).getType()).isEqualTo(CellType.NUMBER);
      // text, and no formula
      assertThat(faults.get(1).getCell(4).getType()).isEqualTo(CellType.STRING);
      assertThat(faults.get(2).getCell(5).getText()).isEqualTo("unknown_code");

      Map<String, List<String>> accounts = new HashMap<>();
      for (Row row : rows(workbook, "Tệp - Files")) {
        accounts.put(row.getCell(0).getText(), texts(row));
      }
      assertThat(accounts.get("results-sai.csv"))
          .containsExactly("results-sai.csv", "Kết quả thực hiện (results)", "2", "0", "0", "2");
      assertThat(texts(rows(workbook, "Lưu ý - Notices").get(1)))
          .startsWith("cần xem lại / look again", "results-sai.csv");
    }
  }

  @Test
  void refusesANameThatTellsNoFormBeforeAnythingIsRead() {
    assertThatExceptionOfType(SettingsException.class)
        .isThrownBy(() -> SenderReport.in(folder.resolve("report.pdf")))
        .withMessageContaining(".csv or .xlsx");
    assertThatExceptionOfType(SettingsException.class)
        .isThrownBy(() -> SenderReport.in(folder.resolve("missing/report.csv")))
        .withMessageContaining("folder does not exist");
  }

  private static List<Row> rows(ReadableWorkbook workbook, String name) throws IOException {
    return workbook.findSheet(name).orElseThrow().read();
  }

  private static List<String> texts(Row row) {
    return row.stream().map(cell -> cell == null ? "" : cell.getText()).toList();
  }
}
