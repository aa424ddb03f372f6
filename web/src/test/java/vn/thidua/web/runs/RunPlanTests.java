package vn.thidua.web.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunPlanTests {
  private static final Instant FRIDAY = Instant.parse("2026-11-27T00:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "DAILY,05:30,0 30 5 * * *",
    "WORKDAYS,18:00,0 0 18 * * MON-FRI",
    "MONDAYS,07:15,0 15 7 * * MON",
    "MONTHLY,23:59,0 59 23 6 * *"
  })
  void namesACalendarAndItsTime(Often often, String at, String cron) {
    assertThat(often.cron(LocalTime.parse(at), "")).isEqualTo(cron);
    assertThat(Often.of(cron)).isEqualTo(often);
    assertThat(Often.time(cron)).isEqualTo(at);
  }

  @Test
  void leavesEveryOtherCalendarAsItIsWritten() {
    assertThat(Often.of("0 0 5,17 1-5 * *")).isEqualTo(Often.CRON);
    assertThat(Often.CRON.cron(LocalTime.NOON, "0 0 5,17 1-5 * *")).isEqualTo("0 0 5,17 1-5 * *");
    assertThat(Often.of(null)).isEqualTo(Often.NEVER);
  }

  @Test
  void tellsTheNextTimesByTheClockOfItsZone() {
    assertThat(plan("0 0 5 * * MON-FRI", "Asia/Ho_Chi_Minh").orElseThrow().next(FRIDAY, 3))
        .containsExactly(
            Instant.parse("2026-11-29T22:00:00Z"),
            Instant.parse("2026-11-30T22:00:00Z"),
            Instant.parse("2026-12-01T22:00:00Z"));
    assertThat(plan("", "UTC").orElseThrow().next(FRIDAY, 3)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "at five,UTC",
    "0 0 5 * *,UTC",
    "0 0 25 * * *,UTC",
    "0 0 5 30 2 *,UTC",
    "0 0 5 * * *,Hà Nội",
    "0 0 5 * * *,''"
  })
  void refusesWhatIsNoCalendarOrNeverComes(String cron, String zone) {
    assertThat(plan(cron, zone)).isEmpty();
  }

  private static Optional<RunPlan> plan(String cron, String zone) {
    return RunPlan.of(cron, zone, "board", FRIDAY);
  }
}
