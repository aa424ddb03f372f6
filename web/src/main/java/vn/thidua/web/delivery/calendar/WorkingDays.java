package vn.thidua.web.delivery.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * Monday to Friday without public holidays. The days of Tết follow the moon and compensatory days
 * off are decided every year, so holidays are given, not computed.
 */
public record WorkingDays(Set<LocalDate> holidays) {
  public WorkingDays {
    holidays = Set.copyOf(holidays);
  }

  public boolean isWorking(LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY
        && day.getDayOfWeek() != DayOfWeek.SUNDAY
        && !holidays.contains(day);
  }

  /**
   * A working day, counted from a day on.
   *
   * @param number 1 for the first that is not before {@code from}
   */
  LocalDate nth(int number, LocalDate from) {
    LocalDate day = from;
    int left = number;
    while (true) {
      if (isWorking(day) && --left == 0) {
        return day;
      }
      day = day.plusDays(1);
    }
  }
}
