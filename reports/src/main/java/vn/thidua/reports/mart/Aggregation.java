package vn.thidua.reports.mart;

/** How the figures of a year make one. */
public enum Aggregation {
  SUM,
  LAST,
  AVERAGE,
  MAX,
  MIN
}
