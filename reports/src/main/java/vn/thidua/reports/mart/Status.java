package vn.thidua.reports.mart;

import java.util.List;

/** Where a criterion of a unit stands inside the year: the first that applies, in this order. */
public enum Status {
  /** Not assigned to this unit by decision. */
  EXCLUDED,
  /** The method needs a commitment and there is none. */
  NO_COMMITMENT,
  /** Nothing reported yet. */
  NO_DATA,
  /** Scored without a commitment; none is needed. */
  SCORED,
  /** The year is complete and the commitment kept. */
  MET,
  /** The year is complete and the commitment not kept. */
  MISSED,
  /** Pace at least 1. */
  ON_TRACK,
  /** Pace under 1, at least the at-risk ratio of the rulebook. */
  AT_RISK,
  /** Pace under the at-risk ratio. */
  OFF_TRACK;

  /** All of them as readers are told: from kept to lost, then those that are not judged. */
  public static final List<Status> AS_TOLD =
      List.of(MET, ON_TRACK, AT_RISK, OFF_TRACK, MISSED, SCORED, NO_DATA, NO_COMMITMENT, EXCLUDED);

  /** All of them as news: the worst first, then the good ones, then those that are not judged. */
  static final List<Status> AS_NEWS =
      List.of(MISSED, OFF_TRACK, AT_RISK, MET, ON_TRACK, NO_DATA, SCORED, EXCLUDED, NO_COMMITMENT);
}
