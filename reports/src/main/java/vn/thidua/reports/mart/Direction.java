package vn.thidua.reports.mart;

/** Which way a result is better. */
public enum Direction {
  HIGHER,
  LOWER,
  NEAR
}
