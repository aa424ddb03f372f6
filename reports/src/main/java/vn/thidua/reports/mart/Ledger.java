package vn.thidua.reports.mart;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The ledger of an edition: every commitment as signed and as amended, of the units the viewer sees
 * in full.
 */
public final class Ledger {
  private static final Query<LedgerLine> LINES = Query.of("ledger/lines", LedgerLine.class);
  private static final Query<LedgerTotal> TOTALS = Query.of("ledger/totals", LedgerTotal.class);
  private static final Query<CriterionName> CRITERIA =
      Query.of("ledger/criteria", CriterionName.class);

  private final Asker asker;

  Ledger(Asker asker) {
    this.asker = asker;
  }

  /**
   * A page of lines in the order of the codes of unit and criterion, the original before its
   * amendments.
   *
   * @param totals of the same filter, from {@link #totals}
   * @throws vn.thidua.reports.scope.OutOfScope where the filter names a cluster of which the viewer
   *     sees no unit in full
   */
  public Page<LedgerLine> page(LedgerFilter filter, List<LedgerTotal> totals, PageRequest page) {
    long lines =
        totals.stream()
            .filter(total -> filter.status() == null || filter.status() == total.status())
            .mapToLong(LedgerTotal::lines)
            .sum();
    Map<String, @Nullable Object> values = values(filter);
    values.put("limit", page.size());
    values.put("offset", page.offset());
    return new Page<>(asker.list(LINES, values), lines, page.number(), page.size());
  }

  /** Every line, in the order of the pages: of a large city they are too many to hold. */
  public Rows<LedgerLine> all(LedgerFilter filter) {
    Map<String, @Nullable Object> values = values(filter);
    values.put("limit", null);
    values.put("offset", 0L);
    return asker.rows(LINES, values);
  }

  /** Commitments by status, whatever status the filter asks for, and what amendments did. */
  public List<LedgerTotal> totals(LedgerFilter filter) {
    return asker.list(TOTALS, values(filter));
  }

  /** Criteria of the slice, by code. */
  public List<CriterionName> criteria(Slice slice) {
    return asker.list(CRITERIA, slice.parameters());
  }

  private Map<String, @Nullable Object> values(LedgerFilter filter) {
    String cluster = filter.slice().clusterCode();
    // in its own cluster a unit finds its own lines; in another it would find nothing
    if (cluster != null && !Objects.equals(cluster, asker.sight().ownCluster())) {
      asker.sight().requireUnitsOf(cluster);
    }
    return new HashMap<>(filter.parameters());
  }
}
