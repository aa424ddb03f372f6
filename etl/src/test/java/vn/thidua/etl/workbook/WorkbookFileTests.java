package vn.thidua.etl.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookFileTests {

  private final Path file;

  WorkbookFileTests(@TempDir Path folder) {
    this.file = folder.resolve("workbook.xlsx");
  }

  private Row written(Object... values) throws IOException {
    WorkbookFile.write(
        file,
        workbook -> {
          Sheet sheet = new Sheet(workbook, "Số liệu");
          for (int i = 0; i < values.length; i++) {
            sheet.cell(0, i, values[i]);
          }
          sheet.finish();
        });
    try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
      return workbook.getFirstSheet().read().get(0);
    }
  }

  @Test
  void keepsNumbersNumbersAndDatesDates() throws IOException {
    Row row =
        written(
            new BigDecimal("12.500000"),
            new BigDecimal("1E+3"),
            new BigDecimal("0.000000"),
            2026L,
            LocalDate.of(2025, 7, 1),
            LocalDateTime.of(2025, 7, 1, 17, 30));
    assertThat(row.getCell(0).getRawValue()).isEqualTo("12.5");
    assertThat(row.getCell(1).getRawValue()).isEqualTo("1000");
    assertThat(row.getCell(2).getRawValue()).isEqualTo("0");
    assertThat(row.getCell(3).asNumber()).isEqualByComparingTo("2026");
    assertThat(row.getCell(4).asDate()).isEqualTo(LocalDateTime.of(2025, 7, 1, 0, 0));
    assertThat(row.getCell(5).asDate()).isEqualTo(LocalDateTime.of(2025, 7, 1, 17, 30));
  }

  @Test
  void writesANumberThatASpreadsheetWouldRoundAsText() throws IOException {
    Row row = written(new BigDecimal("123456789012345678.123456"));
    assertThat(row.getCell(0).getType()).isEqualTo(CellType.STRING);
    assertThat(row.getCell(0).getText()).isEqualTo("123456789012345678.123456");
  }

  @Test
  void writesTextThatLooksLikeAFormulaAsText() throws IOException {
    Row row = written("=1+1", "Đường \"Láng\" <&>");
    assertThat(row.getCell(0).getType()).isEqualTo(CellType.STRING);
    assertThat(row.getCell(0).getText()).isEqualTo("=1+1");
    assertThat(row.getCell(1).getText()).isEqualTo("Đường \"Láng\" <&>");
  }

  @Test
  void givesTheSameBytesForTheSameContent() throws IOException {
    written("a", 1L);
    byte[] first = Files.readAllBytes(file);
    written("a", 1L);
    assertThat(file).hasBinaryContent(first);
  }

  @Test
  void leavesWhatWasThereWhenWritingFails() throws IOException {
    Files.writeString(file, "filled in");
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(
            () ->
                WorkbookFile.write(
                    file,
                    workbook -> {
                      throw new IOException("disk full");
                    }));
    assertThat(file).hasContent("filled in");
    assertThat(file.resolveSibling(".").toFile().list()).containsExactly("workbook.xlsx");
  }
}
