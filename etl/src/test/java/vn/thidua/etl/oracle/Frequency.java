package vn.thidua.etl.oracle;

/** How often a criterion is reported, and how its periods are written. */
enum Frequency {
  MONTH(12, ""),
  QUARTER(4, "Q"),
  HALF(2, "H"),
  YEAR(1, "");

  private final int periods;
  private final String letter;

  Frequency(int periods, String letter) {
    this.periods = periods;
    this.letter = letter;
  }

  /** N, the periods of a year. */
  int periods() {
    return periods;
  }

  /** A period as a dossier writes it: 2022, 2022-H1, 2022-Q3, 2022-07. */
  String write(int year, int index) {
    return switch (this) {
      case YEAR -> Integer.toString(year);
      case MONTH -> "%d-%02d".formatted(year, index);
      case QUARTER, HALF -> "%d-%s%d".formatted(year, letter, index);
    };
  }
}
