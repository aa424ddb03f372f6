package vn.thidua.etl.run;

import java.time.LocalDate;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/** The as-of date of each year: that of the run, at most 31 December of the year. */
final class Calendar {

  private Calendar() {}

  static SortedMap<Integer, LocalDate> asOf(SortedSet<Integer> years, LocalDate date) {
    SortedMap<Integer, LocalDate> dates = new TreeMap<>();
    for (int year : years) {
      LocalDate end = LocalDate.of(year, 12, 31);
      dates.put(year, date.isBefore(end) ? date : end);
    }
    return dates;
  }
}
