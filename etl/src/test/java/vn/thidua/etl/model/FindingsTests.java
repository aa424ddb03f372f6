package vn.thidua.etl.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FindingsTests {

  @ParameterizedTest
  @CsvSource({
    "vi, 1024.100000, 152.285714, '1.024,1', '152,29'",
    "en, 1024.100000, 152.285714, '1,024.1', '152.29'",
    "vi, 0.123400, 7.000000, '0,1234', '7'",
    "en, 1234567.000000, 0.500000, '1,234,567', '0.5'"
  })
  void writesFiguresAsTheReaderDoes(
      String language,
      BigDecimal observed,
      BigDecimal reference,
      String writtenObserved,
      String writtenReference) {
    assertThat(Findings.message(language, "sudden_jump", null, observed, reference))
        .contains(" " + writtenObserved + ";", " " + writtenReference + ",");
  }
}
