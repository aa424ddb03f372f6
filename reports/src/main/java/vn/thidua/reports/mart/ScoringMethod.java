package vn.thidua.reports.mart;

/** How points come from a result. */
public enum ScoringMethod {
  PROPORTIONAL,
  PASS_FAIL,
  BANDED,
  STEPPED,
  LEADER_RELATIVE,
  SHARE_OF_BEST,
  DEDUCTION,
  PER_ITEM,
  POINTS
}
