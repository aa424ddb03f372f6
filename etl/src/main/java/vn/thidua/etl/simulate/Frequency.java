package vn.thidua.etl.simulate;

/** How often a criterion is reported. */
enum Frequency {
  MONTH(12),
  QUARTER(4),
  HALF(2),
  YEAR(1);

  private final int periods;

  Frequency(int periods) {
    this.periods = periods;
  }

  /** Periods a year. */
  int periods() {
    return periods;
  }

  /** What follows the year in the period's name. */
  String suffix(int index) {
    return switch (this) {
      case MONTH -> "-" + UnitKind.pad(index + 1, 2);
      case QUARTER -> "-Q" + (index + 1);
      case HALF -> "-H" + (index + 1);
      case YEAR -> "";
    };
  }
}
