package vn.thidua.reports.mart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What looks odd or is missing in an edition, and what it corrects of an official one. */
public final class Quality {
  private static final Query<Finding> FINDINGS = Query.of("finding/page", Finding.class);
  private static final Query<FindingCount> COUNTS = Query.of("finding/counts", FindingCount.class);
  private static final Query<Correction> CORRECTIONS =
      Query.of("correction/rows", Correction.class);
  private static final Query<Count> CORRECTIONS_TOTAL = Query.of("correction/total", Count.class);
  private static final Query<CorrectionCause> CAUSES =
      Query.of("correction/causes", CorrectionCause.class);

  private static final List<Finding.Severity> GRAVEST_FIRST =
      Arrays.stream(Finding.Severity.values()).sorted(Comparator.reverseOrder()).toList();

  private final Asker asker;

  Quality(Asker asker) {
    this.asker = asker;
  }

  /** Findings the viewer sees, the gravest first. */
  public Page<Finding> findings(FindingFilter filter, PageRequest page) {
    List<FindingCount> counts =
        counts(filter.clusterCode(), filter.unitCode()).stream().filter(filter::counts).toList();
    Map<String, @Nullable Object> values = filter.parameters();
    values.put("severities", FindingFilter.joined(reached(counts, page)));
    values.put("limit", page.size());
    values.put("offset", page.offset());
    long total = counts.stream().mapToLong(FindingCount::findings).sum();
    return new Page<>(asker.list(FINDINGS, values), total, page.number(), page.size());
  }

  /**
   * The severities down to the one a page ends in: what is less grave comes after it, and of a
   * large city it is too much to be put in order for a page.
   */
  private static List<Finding.Severity> reached(List<FindingCount> counts, PageRequest page) {
    List<Finding.Severity> reached = new ArrayList<>();
    long found = 0;
    for (Finding.Severity severity : GRAVEST_FIRST) {
      long here = findings(counts, severity);
      if (here > 0 && found < page.offset() + page.size()) {
        reached.add(severity);
      }
      found += here;
    }
    return reached;
  }

  private static long findings(List<FindingCount> counts, Finding.Severity severity) {
    return counts.stream()
        .filter(each -> each.severity() == severity)
        .mapToLong(FindingCount::findings)
        .sum();
  }

  /** All findings the viewer sees, the gravest first: they may be too many to hold. */
  public Rows<Finding> findings(FindingFilter filter) {
    return asker.rows(FINDINGS, findingsAsked(filter));
  }

  static List<Finding> findings(Asker asker, FindingFilter filter) {
    return asker.list(FINDINGS, findingsAsked(filter));
  }

  /** Reads at once what will be asked of each of several units. */
  static void ahead(Asker asker, Collection<String> unitCodes) {
    asker.ahead(FINDINGS, findingsAsked(new FindingFilter(null, null, null, null)), unitCodes);
  }

  private static Map<String, @Nullable Object> findingsAsked(FindingFilter filter) {
    Map<String, @Nullable Object> values = filter.parameters();
    values.put("limit", null);
    values.put("offset", 0L);
    return values;
  }

  /** How often each kind occurs in a cluster, or in all the viewer sees. */
  public List<FindingCount> counts(@Nullable String clusterCode) {
    return counts(clusterCode, null);
  }

  private List<FindingCount> counts(@Nullable String clusterCode, @Nullable String unitCode) {
    Map<String, @Nullable Object> values = cluster(clusterCode);
    values.put("unit", unitCode);
    return asker.list(COUNTS, values);
  }

  /**
   * What the edition says otherwise than the official edition before it, unit by unit; nothing
   * where there is none.
   */
  public Page<Correction> corrections(@Nullable String clusterCode, PageRequest page) {
    return asker.page(CORRECTIONS, CORRECTIONS_TOTAL, cluster(clusterCode), page);
  }

  /** All of it: it may be too much to hold. */
  public Rows<Correction> corrections(@Nullable String clusterCode) {
    Map<String, @Nullable Object> values = cluster(clusterCode);
    values.put("limit", null);
    values.put("offset", 0L);
    return asker.rows(CORRECTIONS, values);
  }

  /** The rows of the dossier behind the corrections. */
  public List<CorrectionCause> causes(@Nullable String clusterCode, int limit) {
    Map<String, @Nullable Object> values = cluster(clusterCode);
    values.put("limit", limit);
    return asker.list(CAUSES, values);
  }

  private static Map<String, @Nullable Object> cluster(@Nullable String clusterCode) {
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("cluster", clusterCode);
    return values;
  }
}
