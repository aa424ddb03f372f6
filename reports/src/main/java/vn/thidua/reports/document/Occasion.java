package vn.thidua.reports.document;

import java.util.Optional;
import vn.thidua.reports.mart.Frequency;

/** When a document is due, as the calendar of its {@code report.yml} says. */
public enum Occasion {
  /** At the end of every month; likewise the next three. */
  MONTH,
  QUARTER,
  HALF,
  YEAR,
  /** When the board has made an edition official. */
  OFFICIAL,
  /** When commitments are signed. */
  SIGNING,
  /** After each run of the batch. */
  RUN,
  /** When a later official edition changes an earlier one. */
  CORRECTION;

  /** The span of the periods of a document that comes with the calendar; empty for events. */
  public Optional<Frequency> span() {
    return switch (this) {
      case MONTH -> Optional.of(Frequency.MONTH);
      case QUARTER -> Optional.of(Frequency.QUARTER);
      case HALF -> Optional.of(Frequency.HALF);
      case YEAR -> Optional.of(Frequency.YEAR);
      case OFFICIAL, SIGNING, RUN, CORRECTION -> Optional.empty();
    };
  }
}
