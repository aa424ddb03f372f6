package vn.thidua.reports.mart;

/** Why a unit has no rank: the first that applies, in this order. */
public enum UnrankedReason {
  /** Its cluster has no sound rulebook: there are no points at all. */
  NO_RULEBOOK,
  /** The board said so. */
  DECISION,
  /** It has no accepted result in the whole year. */
  NO_REPORT
}
