package vn.thidua.etl.rulebook;

/** How often a criterion is reported, as {@code criteria.frequency} has it. */
public enum Frequency {
  MONTH(12),
  QUARTER(4),
  HALF(2),
  YEAR(1);

  private final int periods;

  Frequency(int periods) {
    this.periods = periods;
  }

  /** Periods a year. */
  public int periods() {
    return periods;
  }

  /** What follows the year in the period's name. */
  String suffix(int index) {
    return switch (this) {
      case MONTH -> (index < 9 ? "-0" : "-") + (index + 1);
      case QUARTER -> "-Q" + (index + 1);
      case HALF -> "-H" + (index + 1);
      case YEAR -> "";
    };
  }
}
