package vn.thidua.etl.publish;

/** Whether the board has closed the year. */
public enum Kind {
  PROVISIONAL,
  OFFICIAL
}
