package vn.thidua.reports.document.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thidua.reports.text.Language;

class FiguresTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "VI | 96        | 96,00",
        "VI | 1020.5    | 1.020,50",
        "EN | 1020.5    | 1,020.50",
        "VI | -0.5      | -0,50",
        "VI | 3.14159   | 3,14159",
        "EN | 1E+3      | 1,000.00"
      })
  void writesPointsWithTheDecimalsOfTheRulebookAndRoundsNothing(
      Language language, BigDecimal points, String written) {
    assertThat(new Figures(language, 2).points(points)).isEqualTo(written);
  }

  @ParameterizedTest
  @CsvSource({"VI,700,700", "VI,12.50,'12,5'", "EN,1000,'1,000'"})
  void writesAValueWithoutDecimalsItDoesNotNeed(
      Language language, BigDecimal maximum, String written) {
    assertThat(new Figures(language, 2).value(maximum)).isEqualTo(written);
  }

  @ParameterizedTest
  @CsvSource({"1,I", "4,IV", "8,VIII", "10,X", "19,XIX"})
  void numbersGroupsTheRomanWay(int number, String roman) {
    assertThat(Figures.roman(number)).isEqualTo(roman);
  }
}
