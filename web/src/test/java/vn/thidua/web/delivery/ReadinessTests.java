package vn.thidua.web.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.thidua.reports.document.Period;
import vn.thidua.reports.mart.Edition;
import vn.thidua.reports.mart.EditionKind;
import vn.thidua.web.delivery.calendar.Occurrence;

class ReadinessTests {
  private static final Occurrence JUNE =
      new Occurrence(Instant.parse("2025-07-07T00:30:00Z"), 2025, Period.parse("2025-06"));

  @Test
  void waitsForAnEditionThatStandsAtTheEndOfThePeriod() {
    assertThat(Readiness.of(Optional.empty(), JUNE, 0).reason()).isEqualTo(Reason.NO_EDITION);
    assertThat(Readiness.of(asOf("2025-06-29"), JUNE, 0).reason())
        .isEqualTo(Reason.EDITION_TOO_OLD);
    assertThat(Readiness.of(asOf("2025-06-30"), JUNE, 0).editionId()).isEqualTo(7L);
    assertThat(Readiness.of(asOf("2025-07-05"), JUNE, 0).editionId()).isEqualTo(7L);
  }

  @Test
  void mayTakeAnEditionSomeDaysOlder() {
    assertThat(Readiness.of(asOf("2025-06-25"), JUNE, 5).editionId()).isEqualTo(7L);
    assertThat(Readiness.of(asOf("2025-06-24"), JUNE, 5).detail())
        .isEqualTo("7: 2025-06-24 < 2025-06-25");
  }

  @Test
  void anEventHasTheEditionItIsAbout() {
    Occurrence event = new Occurrence(Instant.parse("2025-07-07T00:30:00Z"), 2025, null);
    assertThat(Readiness.of(asOf("2025-01-01"), event, 0).editionId()).isEqualTo(7L);
  }

  private static Optional<Edition> asOf(String day) {
    return Optional.of(
        new Edition(
            7,
            2025,
            EditionKind.PROVISIONAL,
            LocalDate.parse(day),
            Instant.EPOCH,
            1,
            "",
            "",
            "",
            "",
            true));
  }
}
