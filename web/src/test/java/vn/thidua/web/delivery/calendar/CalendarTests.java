package vn.thidua.web.delivery.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thidua.reports.document.Period;

class CalendarTests {
  private static final WorkingDays DAYS =
      new WorkingDays(Set.of(LocalDate.of(2025, 9, 1), LocalDate.of(2025, 9, 2)));

  @ParameterizedTest(name = "{0} after {1}: {2} about {3}")
  @CsvSource({
    // 5th working day: weekends and the holidays of 2 September do not count
    "month workday 5 07:30, 2025-07-01T00:00, 2025-07-07T07:30, 2025-06",
    "month workday 5 07:30, 2025-07-07T07:29, 2025-07-07T07:30, 2025-06",
    "month workday 5 07:30, 2025-07-07T07:30, 2025-08-07T07:30, 2025-07",
    "month workday 5 07:30, 2025-08-31T00:00, 2025-09-09T07:30, 2025-08",
    "month workday 20 07:30, 2025-09-15T00:00, 2025-09-30T07:30, 2025-08",
    "quarter day 10 08:00, 2025-04-11T00:00, 2025-07-10T08:00, 2025-Q2",
    "half day 15 08:00, 2025-02-01T00:00, 2025-07-15T08:00, 2025-H1",
    "year workday 1 08:00, 2025-12-31T23:00, 2026-01-01T08:00, 2025",
    "month cron 0 0 6 * * MON, 2025-07-01T00:00, 2025-07-07T06:00, 2025-06",
    "signing cron 0 0 8 15 3 *, 2025-01-01T00:00, 2025-03-15T08:00, 2025",
  })
  void saysWhenItIsDueNextAndWhatItIsAbout(String words, String after, String due, String stretch) {
    Occurrence next = Calendar.parse(words, Calendar.HOME).next(instant(after), DAYS).orElseThrow();
    assertThat(next.dueAt()).isEqualTo(instant(due));
    assertThat(next.stretch()).isEqualTo(stretch);
  }

  @Test
  void goesByTheHoursOfItsZone() {
    Calendar there = Calendar.parse("month day 1 07:00", ZoneId.of("Europe/Paris"));
    assertThat(there.next(Instant.parse("2025-06-15T00:00:00Z"), DAYS).orElseThrow().dueAt())
        .isEqualTo(Instant.parse("2025-07-01T05:00:00Z"));
  }

  @Test
  void tellsEveryTimeBetweenTwo() {
    Calendar daily = Calendar.parse("month cron 0 0 6 * * *", Calendar.HOME);
    List<Occurrence> missed =
        daily.between(instant("2025-07-01T06:00"), instant("2025-07-04T06:00"), DAYS);
    assertThat(missed)
        .extracting(Occurrence::dueAt)
        .containsExactly(
            instant("2025-07-02T06:00"), instant("2025-07-03T06:00"), instant("2025-07-04T06:00"));
    assertThat(missed).extracting(Occurrence::period).containsOnly(Period.parse("2025-06"));
  }

  @Test
  void anEventHasNoTimeOfItsOwn() {
    Calendar official = Calendar.parse("official", Calendar.HOME);
    assertThat(official.isEvent()).isTrue();
    assertThat(official.next(instant("2025-07-01T06:00"), DAYS)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "month workday 5 07:30",
        "quarter day 10 08:00",
        "half cron 0 30 7 1 1,7 *",
        "signing cron 0 0 8 15 3 *",
        "official",
        "correction",
        "run"
      })
  void readsWhatItWrites(String words) {
    assertThat(Calendar.parse(words, Calendar.HOME).words()).isEqualTo(words);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "month",
        "weekly day 1 07:00",
        "month day 29 07:00",
        "month workday 0 07:00",
        "month workday 5",
        "month workday five 07:00",
        "month workday 5 25:00",
        "month cron every day",
        "month cron 0 * * * * *",
        "official day 1 07:00",
        "signing day 1 07:00"
      })
  void refusesWhatIsNoCalendar(String words) {
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> Calendar.parse(words, Calendar.HOME))
        .withMessageContaining("A calendar is written like");
  }

  private static Instant instant(String local) {
    return LocalDateTime.parse(local).atZone(Calendar.HOME).toInstant();
  }
}
