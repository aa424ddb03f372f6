package vn.thidua.reports.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thidua.reports.mart.Frequency;
import vn.thidua.reports.text.Language;

class PeriodTests {

  @ParameterizedTest
  @CsvSource({
    "2025,    2025-01-01, 2025-12-31, năm 2025,               2025",
    "2025-H1, 2025-01-01, 2025-06-30, 6 tháng đầu năm 2025,   the first half of 2025",
    "2025-H2, 2025-07-01, 2025-12-31, 6 tháng cuối năm 2025,  the second half of 2025",
    "2025-Q3, 2025-07-01, 2025-09-30, quý III năm 2025,       the third quarter of 2025",
    "2024-02, 2024-02-01, 2024-02-29, tháng 2 năm 2024,       February 2024",
    "2025-12, 2025-12-01, 2025-12-31, tháng 12 năm 2025,      December 2025"
  })
  void readsWhatTheDossierWrites(
      String words, LocalDate first, LocalDate last, String vietnamese, String english) {
    Period period = Period.parse(words);
    assertThat(period.words()).isEqualTo(words);
    assertThat(period.firstDay()).isEqualTo(first);
    assertThat(period.lastDay()).isEqualTo(last);
    assertThat(period.name(Language.VI)).isEqualTo(vietnamese);
    assertThat(period.name(Language.EN)).isEqualTo(english);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "25", "0999", "2025-13", "2025-00", "2025-H3", "2025-Q5", "2025-7", "q3"})
  void refusesAnythingElse(String words) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Period.parse(words))
        .withMessageStartingWith("A period is written like 2025, 2025-H1, 2025-Q3 or 2025-07");
  }

  @Test
  void holdsTheShorterPeriodsInIt() {
    assertThat(Period.parse("2025-H1").holds(Period.parse("2025-Q2"))).isTrue();
    assertThat(Period.parse("2025-H1").holds(Period.parse("2025-07"))).isFalse();
    assertThat(Period.ofYear(2025).holds(new Period(2025, Frequency.MONTH, 12))).isTrue();
    assertThat(Period.ofYear(2025).holds(Period.ofYear(2024))).isFalse();
  }
}
