package vn.thidua.etl.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DialectTests {

  /** What a reader must refuse: it may be thousands or decimals. */
  private static final Pattern AMBIGUOUS = Pattern.compile("-?[1-9]\\d{0,2}[,.]\\d{3}");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0         | 0        | 0        | 0
          50        | 0.5      | 0,5      | 0,5
          1240      | 12.4     | 12,4     | 12,4
          1205      | 12.05    | 12,05    | 12,05
          -1240     | -12.4    | -12,4    | -12,4
          123400    | 1234     | 1234     | 1234
          123450    | 1234.5   | 1234,5   | 1.234,5
          123456700 | 1234567  | 1234567  | 1.234.567
          -12345    | -123.45  | -123,45  | -123,45
          """)
  void writesNumbersAsTheOfficeDoes(
      long hundredths, String plain, String office, String spreadsheet) {
    assertThat(Dialect.PLAIN.number(hundredths)).isEqualTo(plain);
    assertThat(Dialect.TABBED.number(hundredths)).isEqualTo(plain);
    assertThat(Dialect.OFFICE.number(hundredths)).isEqualTo(office);
    assertThat(Dialect.SPREADSHEET.number(hundredths)).isEqualTo(spreadsheet);
  }

  @ParameterizedTest
  @EnumSource
  void neverWritesAnAmbiguousNumberUnlessMeantTo(Dialect dialect) {
    for (long hundredths = 0; hundredths < 3_000_000; hundredths += 7) {
      assertThat(AMBIGUOUS.matcher(dialect.number(hundredths)).matches()).isFalse();
    }
  }

  @Test
  void writesTheDayFirstWhereTheHeadersAreVietnamese() {
    LocalDate day = LocalDate.of(2025, 3, 1);
    assertThat(Dialect.PLAIN.date(day)).isEqualTo("2025-03-01");
    assertThat(Dialect.OFFICE.date(day)).isEqualTo("01/03/2025");
  }
}
