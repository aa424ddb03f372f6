package vn.thidua.reports.mart;

/** How a result to date stands to that of the same period of the year before: the two compared. */
public enum Course {
  /** Better in the direction of the criterion. */
  BETTER,
  /** Worse in the direction of the criterion. */
  WORSE,
  SAME,
  /** Another figure, of a criterion that is best near its target. */
  OTHER,
  /** There is no figure of the same period. */
  NO_FIGURE,
  /** The criterion was measured or gathered otherwise. */
  OTHER_MEASURE
}
