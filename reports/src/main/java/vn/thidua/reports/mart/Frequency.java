package vn.thidua.reports.mart;

/** How often a criterion is reported. */
public enum Frequency {
  MONTH,
  QUARTER,
  HALF,
  YEAR
}
