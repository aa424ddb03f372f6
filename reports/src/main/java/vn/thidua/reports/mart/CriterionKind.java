package vn.thidua.reports.mart;

/** What a node of the rulebook does to the total. */
public enum CriterionKind {
  GROUP,
  SCORE,
  BONUS,
  PENALTY
}
