package vn.thidua.etl.oracle;

import java.time.LocalDate;

/** The index-th (from 1) period of its frequency in a year. */
record Period(int year, Frequency frequency, int index) {

  static Period parse(String text) {
    int year = Integer.parseInt(text.substring(0, 4));
    for (Frequency frequency : Frequency.values()) {
      for (int index = 1; index <= frequency.periods(); index++) {
        if (frequency.write(year, index).equals(text)) {
          return new Period(year, frequency, index);
        }
      }
    }
    throw new IllegalArgumentException(text + " is no period");
  }

  LocalDate lastDay() {
    int months = 12 / frequency.periods();
    return LocalDate.of(year, index * months, 1).plusMonths(1).minusDays(1);
  }

  boolean isWholeYear() {
    return frequency == Frequency.YEAR;
  }

  /** How many periods of this frequency have ended, each on its last day (section 6). */
  static int ended(int year, Frequency frequency, LocalDate asOf) {
    int ended = 0;
    for (int index = 1; index <= frequency.periods(); index++) {
      if (!new Period(year, frequency, index).lastDay().isAfter(asOf)) {
        ended++;
      }
    }
    return ended;
  }

  @Override
  public String toString() {
    return frequency.write(year, index);
  }
}
