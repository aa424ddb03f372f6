package vn.thidua.reports.mart;

/** What became of a unit in the drawing up of an award. */
public enum Outcome {
  PROPOSED,
  /** A tie at the edge of the quota: the board votes. */
  CONTESTED,
  NOT_PROPOSED
}
