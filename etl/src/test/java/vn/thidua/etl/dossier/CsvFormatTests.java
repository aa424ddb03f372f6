package vn.thidua.etl.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvFormatTests extends FileFormatContract {

  CsvFormatTests(@TempDir Path folder) {
    super(folder);
  }

  @Override
  FileFormat format() {
    return new CsvFormat();
  }

  @Override
  String named(String name) {
    return name + ".csv";
  }

  @Override
  byte[] file(List<List<String>> rows) {
    return rows.stream()
        .map(row -> row.stream().map(CsvFormatTests::quoted).collect(Collectors.joining(";")))
        .collect(Collectors.joining("\r\n"))
        .getBytes(StandardCharsets.UTF_8);
  }

  @Override
  List<Long> linesOfAwards() {
    return List.of(2L, 4L);
  }

  /** Text has no end of its own. */
  @Override
  long cutRows() {
    return 1;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "year,unit_code,award_code~,",
        "year;unit_code;award_code~;",
        "year\tunit_code\taward_code~'\t'",
        "year;unit_code,award_code~,",
        "a,b,c,d;year~;",
        "\"year,unit_code\";award_code~;",
        "nothing at all~,",
        // the quote closes under one separator only
        "year;\"unit_code\";award_code~;"
      })
  void takesTheSeparatorThatFindsMostColumns(String header, char separator) throws IOException {
    byte[] bytes = ("\n" + header + "\n").getBytes(StandardCharsets.UTF_8);
    assertThat(sent("awards", bytes).part().separator()).isEqualTo(separator);
  }

  private static String quoted(String cell) {
    return '"' + cell.replace("\"", "\"\"") + '"';
  }
}
