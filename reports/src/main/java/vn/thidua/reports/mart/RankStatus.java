package vn.thidua.reports.mart;

/** Whether a unit takes part in ranks. */
public enum RankStatus {
  RANKED,
  UNRANKED
}
