package vn.thidua.reports.mart;

/** What an amendment did to a target: the two compared, in the direction of the criterion. */
public enum TargetChange {
  /** Asks for more than before. */
  HARDER,
  /** Asks for less than before. */
  EASIER,
  /** The target stays; the paper changed. */
  SAME,
  /** Another target, of a criterion that is best near it: neither harder nor easier. */
  OTHER
}
