package vn.thidua.web.delivery.calendar;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.thidua.reports.document.Period;

/**
 * One time at which a report is due.
 *
 * @param year of the edition it is made of
 * @param period the stretch of that year it is about; empty where the report takes none
 */
public record Occurrence(Instant dueAt, int year, @Nullable Period period) {

  /** The period, or the whole year, as {@link Period#words} writes it. */
  public String stretch() {
    return period == null ? Period.ofYear(year).words() : period.words();
  }
}
