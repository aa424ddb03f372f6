package vn.thidua.etl.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FindingsTests {

  @ParameterizedTest
  @CsvSource({
    "vi, 1024.100000, 152.285714, 'Kết quả 1.024,1; năm trước 152,29 (tính theo phạm vi tổ chức hiện nay).'",
    "en, 1024.100000, 152.285714,"
        + " 'The result is 1,024.1; the year before it was 152.29, counted for the unit in its present form.'",
    "vi, 0.123400, 7.000000, 'Kết quả 0,1234; năm trước 7 (tính theo phạm vi tổ chức hiện nay).'",
    "en, 1234567.000000, 0.500000,"
        + " 'The result is 1,234,567; the year before it was 0.5, counted for the unit in its present form.'"
  })
  void writesFiguresAsTheReaderDoes(
      String language, BigDecimal observed, BigDecimal reference, String sentence) {
    assertThat(Findings.message(language, "sudden_jump", null, observed, reference))
        .isEqualTo(sentence);
  }
}
