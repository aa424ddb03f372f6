package vn.thidua.etl.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeTextTests {

  @ParameterizedTest
  @CsvSource({
    "2022-04-01, 2022-04-01",
    "01/04/2022, 2022-04-01",
    "31/12/2024, 2024-12-31",
    "29/02/2024, 2024-02-29"
  })
  void readsDatesIsoOrDayFirst(String text, String date) throws BadCell {
    assertThat(TimeText.date(text)).isEqualTo(date);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2022-4-1",
        "1/4/2022",
        "29/02/2023",
        "2022-13-01",
        "0000-01-01",
        "20220401",
        "2022/04/01",
        "01-04-2022",
        "2022-04-01T00:00",
        "44652",
        "٢٠٢٢-٠٤-٠١"
      })
  void refusesWhatIsNoDate(String text) {
    assertThatThrownBy(() -> TimeText.date(text)).hasMessage("not_a_date");
  }

  @ParameterizedTest
  @CsvSource({
    "2022-04-01, 2022-03-31T17:00:00Z",
    "2022-04-01T07:30, 2022-04-01T00:30:00Z",
    "2022-04-01 07:30:15, 2022-04-01T00:30:15Z",
    "2022-04-01T07:30:15.123456, 2022-04-01T00:30:15.123456Z",
    "2022-04-01T07:30:15Z, 2022-04-01T07:30:15Z",
    "2022-04-01T07:30:15+07, 2022-04-01T00:30:15Z",
    "2022-04-01T07:30:15+0700, 2022-04-01T00:30:15Z",
    "2022-04-01T07:30:15-03:30, 2022-04-01T11:00:15Z",
    "2922-04-01T08:00:00, 2922-04-01T01:00:00Z",
    "9999-12-31T23:59:59Z, 9999-12-31T23:59:59Z"
  })
  void readsInstantsOnTheClockOfHanoiUnlessTheySayAnother(String text, String instant)
      throws BadCell {
    assertThat(TimeText.instant(text)).isEqualTo(instant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "01/04/2022", "2022-04-01T24:30", "2022-04-01T7:30", "2022-04-01T07:30+25:00",
        "2022-02-30T07:30", "2022-04-01  07:30", "2022-04-01T", "hôm qua",
        "0001-01-01T00:00:00+07:00", "9999-12-31T23:59:59-01:00"
      })
  void refusesWhatIsNoInstant(String text) {
    assertThatThrownBy(() -> TimeText.instant(text)).hasMessage("not_a_date");
  }

  @ParameterizedTest
  @CsvSource({
    "2022, YEAR",
    "2022-H1, HALF",
    "2022-H2, HALF",
    "2022-Q4, QUARTER",
    "2022-01, MONTH",
    "2022-12, MONTH"
  })
  void readsPeriods(String text, String frequency) throws BadCell {
    assertThat(TimeText.period(text)).isEqualTo(text);
    assertThat(TimeText.frequencyOf(text)).isEqualTo(frequency);
    assertThat(TimeText.yearOf(text)).isEqualTo(2022);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2022-h1",
        "2022-H3",
        "2022-Q0",
        "2022-Q5",
        "2022-00",
        "2022-13",
        "2022-1",
        "22",
        "0999",
        "2022-2023",
        "2022Q1",
        "Q1/2022",
        "07/2022"
      })
  void refusesWhatIsNoPeriod(String text) {
    assertThatThrownBy(() -> TimeText.period(text)).hasMessage("not_a_period");
  }
}
