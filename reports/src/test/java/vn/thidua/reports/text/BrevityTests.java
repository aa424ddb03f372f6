package vn.thidua.reports.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrevityTests {

  @ParameterizedTest
  @CsvSource({
    "1, 100.0",
    "0.899960, 90.0",
    "0.999499, 99.9",
    "0.999500, 99.95",
    "0.999578, 99.96",
    "0.999951, 99.995",
    "0.999996, 99.9996",
    "1.000004, 100.0004",
    "1.000400, 100.04",
    "1.000500, 100.1",
    "0, 0.0"
  })
  void whatFallsShortOfTheWholeIsNotCalledTheWhole(BigDecimal ratio, String percent) {
    int decimals = Brevity.percentDecimals(ratio);
    assertThat(ratio.movePointRight(2).setScale(decimals, RoundingMode.HALF_UP))
        .isEqualByComparingTo(percent);
  }
}
