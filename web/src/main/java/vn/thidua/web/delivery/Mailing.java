package vn.thidua.web.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.thidua.web.delivery.calendar.Calendar;

/**
 * One time at which a report was due by a calendar.
 *
 * @param period as {@link vn.thidua.reports.document.Period#words} writes it
 * @param editionId what it is made of; empty while there is none that may be sent
 * @param missed earlier times nobody was there for, caught up by this one
 * @param recipients its deliveries, those who had it already and those it does not affect
 */
record Mailing(
    long mailingId,
    String report,
    Calendar calendar,
    Instant dueAt,
    int year,
    String period,
    @Nullable Long editionId,
    @Nullable Reason reason,
    @Nullable String detail,
    int missed,
    int recipients,
    int repeated,
    int unaffected,
    Instant plannedAt) {

  boolean isWaiting() {
    return editionId == null;
  }
}
