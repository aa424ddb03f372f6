package vn.thidua.web.commitments;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.thidua.reports.mart.LedgerTotal;
import vn.thidua.reports.mart.Status;

/**
 * The counts of the ledger, laid out for tiles.
 *
 * @param statuses commitments by status, those that occur
 * @param unscored commitments of clusters without a sound rulebook
 */
record LedgerTotals(
    Map<Status, Long> statuses,
    long unscored,
    long commitments,
    long amendments,
    long harder,
    long easier) {

  /** From kept to not assigned. */
  private static final List<Status> ORDER =
      List.of(
          Status.MET,
          Status.ON_TRACK,
          Status.AT_RISK,
          Status.OFF_TRACK,
          Status.MISSED,
          Status.NO_DATA,
          Status.SCORED,
          Status.NO_COMMITMENT,
          Status.EXCLUDED);

  static LedgerTotals of(List<LedgerTotal> totals) {
    Map<Status, Long> counts = new EnumMap<>(Status.class);
    long unscored = 0;
    long commitments = 0;
    long amendments = 0;
    long harder = 0;
    long easier = 0;
    for (LedgerTotal total : totals) {
      if (total.status() == null) {
        unscored = total.commitments();
      } else {
        counts.put(total.status(), total.commitments());
      }
      commitments += total.commitments();
      amendments += total.amendments();
      harder += total.harder();
      easier += total.easier();
    }
    Map<Status, Long> statuses = new LinkedHashMap<>();
    ORDER.stream()
        .filter(counts::containsKey)
        .forEach(status -> statuses.put(status, counts.get(status)));
    return new LedgerTotals(statuses, unscored, commitments, amendments, harder, easier);
  }
}
