package vn.thidua.etl.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.thidua.etl.rulebook.Frequency;

class AssignmentTests {

  private static Criterion criterion(Frequency frequency, boolean needsCommitment) {
    return new Criterion(
        "KT1",
        "Thu ngân sách",
        null,
        "SCORE",
        BigDecimal.TEN,
        "tỷ đồng",
        "HIGHER",
        frequency,
        List.of("I", "KT1"),
        needsCommitment);
  }

  private static List<String> due(Frequency frequency, String asOf, String... reported) {
    return Assignment.of(
            criterion(frequency, true), 2026, LocalDate.parse(asOf), List.of(), Set.of(reported))
        .due();
  }

  @Test
  void owesThePeriodsThatHaveEnded() {
    assertThat(due(Frequency.QUARTER, "2026-09-29")).containsExactly("2026-Q1", "2026-Q2");
    assertThat(due(Frequency.QUARTER, "2026-09-30"))
        .containsExactly("2026-Q1", "2026-Q2", "2026-Q3");
    assertThat(due(Frequency.MONTH, "2026-03-01")).containsExactly("2026-01", "2026-02");
    assertThat(due(Frequency.HALF, "2026-06-30")).containsExactly("2026-H1");
    assertThat(due(Frequency.YEAR, "2026-12-30")).isEmpty();
    assertThat(due(Frequency.YEAR, "2027-02-01")).containsExactly("2026");
  }

  @Test
  void doesNotOweWhatIsReported() {
    assertThat(due(Frequency.QUARTER, "2026-12-31", "2026-Q2"))
        .containsExactly("2026-Q1", "2026-Q3", "2026-Q4");
  }

  @Test
  void owesNothingOnceTheWholeYearIsReported() {
    assertThat(due(Frequency.QUARTER, "2026-12-31", "2026")).isEmpty();
  }

  @Test
  void hasToSignOnlyWhatGivesNoPointsWithoutATarget() {
    LocalDate day = LocalDate.of(2026, 1, 1);
    assertThat(
            Assignment.of(criterion(Frequency.YEAR, true), 2026, day, List.of(), Set.of())
                .isToSign())
        .isTrue();
    assertThat(
            Assignment.of(criterion(Frequency.YEAR, false), 2026, day, List.of(), Set.of())
                .isToSign())
        .isFalse();
  }
}
