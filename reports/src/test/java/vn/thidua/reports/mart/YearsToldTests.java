package vn.thidua.reports.mart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which edition tells an earlier year: the one that stood when the telling edition was made. */
class YearsToldTests {
  private static final Edition FIRST = edition(1, 2023, EditionKind.PROVISIONAL, 1);
  private static final Edition OFFICIAL = edition(2, 2023, EditionKind.OFFICIAL, 2);
  private static final Edition CORRECTED = edition(3, 2023, EditionKind.PROVISIONAL, 3);
  private static final Edition EARLIER = edition(4, 2024, EditionKind.PROVISIONAL, 2);
  private static final Edition LATER = edition(5, 2024, EditionKind.PROVISIONAL, 3);
  private static final Edition AFTERWARDS = edition(7, 2024, EditionKind.OFFICIAL, 4);
  private static final Edition TELLING = edition(6, 2025, EditionKind.PROVISIONAL, 3);
  private static final Edition NEWER = edition(8, 2025, EditionKind.OFFICIAL, 4);
  private static final List<Edition> KEPT =
      List.of(NEWER, TELLING, AFTERWARDS, LATER, EARLIER, CORRECTED, OFFICIAL, FIRST);

  @Test
  void prefersWhatIsOfficialAndElseWhatWasNewestThen() {
    assertThat(YearsTold.upTo(TELLING, KEPT).editions()).containsExactly(OFFICIAL, LATER, TELLING);
    assertThat(YearsTold.upTo(NEWER, KEPT).editions()).containsExactly(OFFICIAL, AFTERWARDS, NEWER);
    assertThat(YearsTold.upTo(FIRST, KEPT).editions()).containsExactly(FIRST);
  }

  @Test
  void leavesOutWhatIsLongAgo() {
    assertThat(YearsTold.upTo(TELLING, KEPT).last(2).editions()).containsExactly(LATER, TELLING);
  }

  private static Edition edition(long id, int year, EditionKind kind, long run) {
    return new Edition(
        id,
        year,
        kind,
        LocalDate.of(year, 12, 31),
        Instant.EPOCH,
        run,
        "d1",
        "d2",
        "d3",
        "d4",
        true);
  }
}
