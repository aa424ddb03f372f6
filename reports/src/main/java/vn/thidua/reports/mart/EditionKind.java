package vn.thidua.reports.mart;

/** Whether the board has closed the year. */
public enum EditionKind {
  /** Figures may still change; nothing in it is decided. */
  PROVISIONAL,
  /** Closed by the board: kept for ever, never overwritten. */
  OFFICIAL
}
