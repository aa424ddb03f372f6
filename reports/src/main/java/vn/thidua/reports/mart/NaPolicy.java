package vn.thidua.reports.mart;

/** What a rulebook makes of criteria that a decision has not assigned to a unit. */
public enum NaPolicy {
  /** The total is scaled up for them. */
  RESCALE,
  /** Their maximum is credited. */
  FULL,
  /** They count as nothing. */
  ZERO
}
