package vn.thidua.reports.mart;

/** What became of a sound row of results. */
public enum RowUse {
  /** It enters the actual of the year. */
  ACTUAL,
  /** A higher stage of the same period stands. */
  LOWER_STAGE,
  /** The figure of the whole year stands instead of the periods, or they instead of it. */
  OTHER_PERIOD,
  /** The same figure was sent again later. */
  SUPERSEDED,
  /** The cluster has no sound rulebook. */
  NOT_SCORED
}
