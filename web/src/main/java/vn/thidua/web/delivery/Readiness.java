package vn.thidua.web.delivery;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thidua.reports.document.Period;
import vn.thidua.reports.mart.Edition;
import vn.thidua.web.delivery.calendar.Occurrence;

/**
 * Whether there is an edition that may be sent.
 *
 * @param editionId empty where there is none
 * @param reason why there is none
 * @param detail in figures
 */
record Readiness(@Nullable Long editionId, @Nullable Reason reason, @Nullable String detail) {

  static Readiness of(Edition edition) {
    return new Readiness(edition.editionId(), null, null);
  }

  /**
   * Whether an edition may be sent for what is due: it has to stand at the end of its period.
   *
   * @param lag days before that at which it may stand as well
   */
  static Readiness of(Optional<Edition> current, Occurrence due, int lag) {
    if (current.isEmpty()) {
      return new Readiness(null, Reason.NO_EDITION, "%d".formatted(due.year()));
    }
    Edition edition = current.get();
    Period period = due.period();
    if (period != null) {
      LocalDate earliest = period.lastDay().minusDays(lag);
      if (edition.asOf().isBefore(earliest)) {
        return new Readiness(
            null,
            Reason.EDITION_TOO_OLD,
            "%d: %s < %s".formatted(edition.editionId(), edition.asOf(), earliest));
      }
    }
    return of(edition);
  }
}
