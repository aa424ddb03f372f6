package vn.thidua.reports.mart;

/** Which way a unit moved since the year before. */
public enum Move {
  UP,
  DOWN
}
