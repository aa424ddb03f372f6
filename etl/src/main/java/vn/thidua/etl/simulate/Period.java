package vn.thidua.etl.simulate;

import java.time.LocalDate;
import java.time.YearMonth;

/** A period of a year as the dossier writes it, with the months it covers. */
record Period(int year, String text, int firstMonth, int lastMonth) {

  static Period of(int year, Frequency frequency, int index) {
    int months = 12 / frequency.periods();
    return new Period(
        year, year + frequency.suffix(index), index * months + 1, (index + 1) * months);
  }

  static Period whole(int year) {
    return of(year, Frequency.YEAR, 0);
  }

  LocalDate end() {
    return YearMonth.of(year, lastMonth).atEndOfMonth();
  }

  int quarter() {
    return (lastMonth + 2) / 3;
  }
}
