package vn.thidua.etl.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a published formula says is calculated again, so that a false one is found. */
class FormulaTests {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "20 × min(0.956522, 1) = 19.13044 → 19.13;19.13",
        "1 − (|40 − 50| / 50 − 0.05) = 0.85;0.85",
        "0.9 ≤ 0.956522 < 1 → 15;15",
        "5 + (−1) × floor((0.86 − 1) / 0.05) = 8;8",
        "−7 → max(−7, 0) = 0;0",
        "NO_DATA → 0;0",
      })
  void endsWithTheLastNumber(String formula, String result) {
    assertThat(new Formula(formula, 2).result()).isEqualTo(Fraction.of(result));
  }

  @Test
  void knowsTheLettersOfATotal() {
    String total =
        "E = 20; S = 78.5; S × 100/(100 − E) = 98.13; B = min(5, 3) = 3; P = 0.5;"
            + " 98.13 + 3 − 0.5 = 100.63 → min(100.63, 100) = 100";
    assertThat(new Formula(total, 2).result()).isEqualTo(Fraction.of(100));
  }

  @Test
  void namesOfPeriodsAreNoNumbers() {
    assertThat(Formula.ofPeriods("(2022-Q1 1 + 2022-Q2 (−3)) / 2 = −1").result())
        .isEqualTo(Fraction.of(-1));
    assertThat(Formula.ofPeriods("2022: 39.5").result()).isEqualTo(Fraction.of("39.5"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "20 × 0.9 = 18.1",
        "1 ≤ 0.9 < 2 → 15",
        "19.13044 → 19.2",
        "24 → min(24, 20) = 21",
        "S = 5; S + 1 = 7",
      })
  void findsWhatIsNotTrue(String formula) {
    assertThatThrownBy(() -> new Formula(formula, 2).result())
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("does not hold");
  }
}
