package vn.thidua.reports.mart;

import org.jspecify.annotations.Nullable;

/** Which lines of the ledger to read. */
public enum LedgerLines {
  /** Commitments as signed and as amended. */
  ALL(null),
  /** Amendments only. */
  AMENDMENTS(null),
  /** Amendments that ask for more than before. */
  HARDER(TargetChange.HARDER),
  /** Amendments that ask for less than before. */
  EASIER(TargetChange.EASIER);

  private final @Nullable TargetChange change;

  LedgerLines(@Nullable TargetChange change) {
    this.change = change;
  }

  @Nullable TargetChange change() {
    return change;
  }
}
