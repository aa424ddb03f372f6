package vn.thidua.etl.rulebook;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;

/** A period of a year as the dossier writes it, with the months it covers. */
public record Period(int year, String text, int firstMonth, int lastMonth) {

  /** The period of that frequency in a year, {@code index} from 0. */
  public static Period of(int year, Frequency frequency, int index) {
    int months = 12 / frequency.periods();
    return new Period(
        year, year + frequency.suffix(index), index * months + 1, (index + 1) * months);
  }

  /** All periods of that frequency in a year, in their order. */
  public static List<Period> of(int year, Frequency frequency) {
    return IntStream.range(0, frequency.periods())
        .mapToObj(index -> of(year, frequency, index))
        .toList();
  }

  /** The whole year. */
  public static Period whole(int year) {
    return of(year, Frequency.YEAR, 0);
  }

  /** Its last day, on which it has ended. */
  public LocalDate end() {
    return YearMonth.of(year, lastMonth).atEndOfMonth();
  }

  /** The quarter, from 1, in which it ends. */
  public int quarter() {
    return (lastMonth + 2) / 3;
  }
}
