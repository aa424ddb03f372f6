package vn.thidua.etl.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class NumberTextTests {

  @ParameterizedTest
  @CsvFileSource(resources = "/dossier/numbers.csv", delimiter = '|', numLinesToSkip = 1)
  void readsWhatCanMeanOnlyOneNumber(String text, String otherwise, String withSemicolons) {
    assertThat(read(text, PointReading.DECIMAL)).isEqualTo(otherwise);
    assertThat(read(text, PointReading.AMBIGUOUS)).isEqualTo(withSemicolons);
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "2.0, 2", "-0, 0", "999999999999999999, 999999999999999999"})
  void countsWhatIsWhole(String text, long count) throws BadCell {
    assertThat(NumberText.read(text, PointReading.DECIMAL).count()).isEqualTo(count);
  }

  @ParameterizedTest
  @CsvSource({
    "2.5, not_a_number",
    "2.0000000000001, not_a_number",
    "-1, not_a_number",
    "1000000000000000000, number_too_large"
  })
  void refusesCountsThatAreNone(String text, String rule) throws BadCell {
    NumberText number = NumberText.read(text, PointReading.DECIMAL);
    assertThatThrownBy(number::count).isInstanceOf(BadCell.class).hasMessage(rule);
  }

  @Test
  void readsAMillionDigitsWithoutComputingThem() {
    assertThat(read("9".repeat(1_000_000), PointReading.DECIMAL)).isEqualTo("number_too_large");
    assertThat(read("0." + "3".repeat(1_000_000), PointReading.DECIMAL)).isEqualTo("0.333333");
  }

  private static String read(String text, PointReading point) {
    try {
      return String.valueOf(CheckedRow.plain(NumberText.read(text, point).rounded()));
    } catch (BadCell e) {
      return e.rule().code();
    }
  }
}
