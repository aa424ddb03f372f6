package vn.thidua.reports.mart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thidua.reports.text.Language;

class FormulaTests {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "30 × min(0.5, 1) = 15 | 30 × min(0,5; 1) = 15 | 30 × min(0.5, 1) = 15",
        "NO_DATA → 0 | chưa báo cáo → 0 | not reported → 0",
        "NO_COMMITMENT → 0 | chưa ký giao ước → 0 | no commitment → 0",
        "2026-H1: 87.6 | 2026-H1: 87,6 | 2026-H1: 87.6"
      })
  void writesNumbersAndReasonsAsTheReaderDoes(String formula, String vi, String en) {
    assertThat(Formula.written(formula, Language.VI)).isEqualTo(vi);
    assertThat(Formula.written(formula, Language.EN)).isEqualTo(en);
  }
}
