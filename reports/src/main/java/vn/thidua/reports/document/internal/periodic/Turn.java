package vn.thidua.reports.document.internal.periodic;

import vn.thidua.reports.mart.Status;

/** Which way a change of status goes. */
enum Turn {
  BETTER,
  WORSE,
  /** From or to a status that says nothing about keeping a commitment. */
  NEITHER;

  private static final int NO_JUDGEMENT = -1;

  static Turn of(Status before, Status now) {
    int was = order(before);
    int is = order(now);
    if (was == NO_JUDGEMENT || is == NO_JUDGEMENT || was == is) {
      return NEITHER;
    }
    return is > was ? BETTER : WORSE;
  }

  // something unknown is better than a risk and worse than being on track
  private static int order(Status status) {
    return switch (status) {
      case MISSED -> 0;
      case OFF_TRACK -> 1;
      case AT_RISK -> 2;
      case NO_DATA -> 3;
      case ON_TRACK -> 4;
      case MET -> 5;
      case EXCLUDED, NO_COMMITMENT, SCORED -> NO_JUDGEMENT;
    };
  }
}
