package vn.thidua.reports.mart;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How the city stands, and its clusters side by side. */
public final class Overview {
  private static final Query<Coverage> COVERAGE = Query.of("overview/coverage", Coverage.class);
  private static final Query<StatusCount> STATUSES =
      Query.of("overview/statuses", StatusCount.class);
  private static final Query<ClusterStanding> CLUSTERS =
      Query.of("overview/clusters", ClusterStanding.class);
  private static final Query<UnitRatio> UNIT_RATIOS =
      Query.of("overview/unit_ratios", UnitRatio.class);
  private static final Query<UnitCriterion> ATTENTION =
      Query.of("overview/attention", UnitCriterion.class);
  private static final Query<UnreportedUnit> UNREPORTED =
      Query.of("overview/unreported", UnreportedUnit.class);
  private static final Query<Count> UNREPORTED_TOTAL =
      Query.of("overview/unreported_total", Count.class);
  private static final Query<Mover> MOVERS = Query.of("overview/movers", Mover.class);
  private static final Query<Leader> LEADERS = Query.of("overview/leaders", Leader.class);
  private static final Query<StatusChange> CHANGES =
      Query.brief("overview/changes", StatusChange.class);
  private static final Query<StatusChangeCount> CHANGE_COUNTS =
      Query.brief("overview/change_counts", StatusChangeCount.class);
  private static final Query<UnitKeeping> UNIT_KEEPING =
      Query.of("overview/unit_keeping", UnitKeeping.class);
  private static final Query<UnitKeeping> KEEPERS = Query.of("overview/keepers", UnitKeeping.class);
  private static final Query<PledgeCounts> PLEDGES =
      Query.brief("overview/pledges", PledgeCounts.class);
  private static final Query<ClusterCount> PERIOD_UNITS =
      Query.of("overview/period_units", ClusterCount.class);
  private static final Query<CourseCount> COURSES = Query.of("overview/courses", CourseCount.class);

  private static final int KEEPERS_TOLD = 12;

  /** The edition's own among them. */
  private static final int YEARS_SHOWN = 5;

  private final Asker asker;

  Overview(Asker asker) {
    this.asker = asker;
  }

  /** How much of the year the city has reported; empty only where the edition has no units. */
  public Optional<Coverage> coverage() {
    return asker.first(COVERAGE, Map.of());
  }

  /** Criteria of the city's units by theme and status; only what occurs. */
  public List<StatusCount> statuses() {
    return asker.list(STATUSES);
  }

  /** Every cluster whose figures the viewer sees, by code. */
  public List<ClusterStanding> clusters() {
    return asker.list(CLUSTERS, cluster(null));
  }

  List<ClusterStanding> clusters(String clusterCode) {
    return asker.list(CLUSTERS, cluster(clusterCode));
  }

  /** Clusters that are not scored because their rulebook was refused or is missing. */
  public List<ClusterStanding> unsoundClusters() {
    return clusters().stream().filter(standing -> !standing.rulebookSound()).toList();
  }

  /** The score ratio of every ranked unit the viewer sees, cluster by cluster: the spread. */
  public List<UnitRatio> unitRatios() {
    return unitRatios((String) null);
  }

  /** The same of some clusters. */
  public List<UnitRatio> unitRatios(Collection<String> clusterCodes) {
    return unitRatios(Asker.joined(clusterCodes));
  }

  private List<UnitRatio> unitRatios(@Nullable String clusters) {
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("clusters", clusters);
    return asker.list(UNIT_RATIOS, values);
  }

  /** Commitments off track or at risk, the furthest behind first. */
  public List<UnitCriterion> attention(Slice slice, int limit) {
    return attention(asker, slice, limit);
  }

  /** How many commitments are off track or at risk in all. */
  public long attentionTotal(Slice slice) {
    return pledgeCounts(slice).attention();
  }

  /** Units that have not reported anything yet, cluster by cluster. */
  public List<UnreportedUnit> unreported(Slice slice, int limit) {
    return unreported(asker, slice, limit);
  }

  /** How many units have not reported anything yet. */
  public long unreportedTotal(Slice slice) {
    return asker.list(UNREPORTED_TOTAL, slice.parameters()).get(0).rows();
  }

  /**
   * Every unit the viewer sees in full with its commitments counted by where they stand, cluster by
   * cluster, the best first.
   *
   * @param clusterCode one cluster; empty for all
   */
  public List<UnitKeeping> units(@Nullable String clusterCode) {
    return asker.list(UNIT_KEEPING, cluster(clusterCode));
  }

  /** How many of the units the viewer sees in full keep what they signed. */
  public Pledges pledges(Slice slice) {
    return pledgeCounts(slice).pledges();
  }

  /** Of the units that keep what they signed the dozen that keeps most, the best first. */
  public List<UnitKeeping> keepers(Slice slice) {
    PledgeCounts counts = pledgeCounts(slice);
    if (!counts.hasKeepers()) {
      return List.of();
    }
    Map<String, @Nullable Object> values = slice.parameters();
    values.put("units", counts.keepers());
    return asker.list(KEEPERS, values);
  }

  private PledgeCounts pledgeCounts(Slice slice) {
    Map<String, @Nullable Object> values = slice.parameters();
    values.put("limit", KEEPERS_TOLD);
    return asker.list(PLEDGES, values).get(0);
  }

  /**
   * How many units of each cluster have sent a figure of one of these periods; a cluster of which
   * none has is left out.
   *
   * @param clusterCode one cluster; empty for all
   */
  public List<ClusterCount> reporters(@Nullable String clusterCode, Collection<String> periods) {
    Map<String, @Nullable Object> values = cluster(clusterCode);
    values.put("periods", String.join(";", periods));
    return asker.list(PERIOD_UNITS, values);
  }

  /** Who is first in each cluster, by rank in the city; several where they share the rank. */
  public List<Leader> leaders(Slice slice) {
    return asker.list(LEADERS, slice.parameters());
  }

  /**
   * Criteria whose status is not what it was, the worst news first.
   *
   * @param previous an earlier edition of the same year
   */
  public List<StatusChange> changes(Edition previous, Slice slice, int limit) {
    Map<String, @Nullable Object> values = changes(previous, slice);
    values.put("unit", null);
    values.put("news", news(changeCounts(previous, slice), limit));
    values.put("limit", limit);
    return asker.list(CHANGES, values);
  }

  /** The same of one unit, all of them. */
  static List<StatusChange> changes(Asker asker, Edition previous, String unitCode) {
    return asker.list(CHANGES, changes(previous, unitCode));
  }

  /** Reads at once what will be asked of each of several units. */
  static void changesAhead(Asker asker, Edition previous, Collection<String> unitCodes) {
    asker.ahead(CHANGES, changes(previous, (String) null), unitCodes);
  }

  private static Map<String, @Nullable Object> changes(
      Edition previous, @Nullable String unitCode) {
    Map<String, @Nullable Object> values = changes(previous, Slice.ALL);
    values.put("unit", unitCode);
    values.put("news", news(Status.AS_NEWS));
    values.put("limit", null);
    return values;
  }

  /** The statuses that so many changes will be of at most, the worst news first. */
  private static String news(List<StatusChangeCount> counts, int limit) {
    List<Status> told = new ArrayList<>();
    long found = 0;
    for (Status status : Status.AS_NEWS) {
      if (found >= limit) {
        break;
      }
      told.add(status);
      for (StatusChangeCount count : counts) {
        found += count.status() == status ? count.criteria() : 0;
      }
    }
    return news(told);
  }

  private static String news(List<Status> statuses) {
    return Asker.joined(statuses.stream().map(Status::name).toList());
  }

  /** How many criteria went from which status to which, the most frequent way first. */
  public List<StatusChangeCount> changeCounts(Edition previous, Slice slice) {
    return asker.list(CHANGE_COUNTS, changes(previous, slice));
  }

  private static Map<String, @Nullable Object> changes(Edition previous, Slice slice) {
    Map<String, @Nullable Object> values = slice.parameters();
    values.put("previous", previous.editionId());
    return values;
  }

  /** The clusters over the edition's year and the four before it. */
  public List<ClusterYear> clusterYears() {
    return clusterYears(asker, null);
  }

  /** The city's criteria by status over the edition's year and the four before it. */
  public List<CityYear> cityYears() {
    return History.cityYears(asker, asker.told().last(YEARS_SHOWN));
  }

  /**
   * The results to date of every criterion against the same period of the year before, counted by
   * cluster and theme, for the clusters the viewer sees; none in an edition that was published
   * before comparisons were.
   */
  public List<CourseCount> courses(Slice slice) {
    return asker.list(COURSES, slice.parameters());
  }

  /** Units that moved most since the year before. */
  public List<Mover> movers(Move move, Slice slice, int limit) {
    Map<String, @Nullable Object> values = slice.parameters();
    values.put("move", move.name());
    values.put("limit", limit);
    return asker.list(MOVERS, values);
  }

  static List<UnitCriterion> attention(Asker asker, Slice slice, int limit) {
    Map<String, @Nullable Object> values = slice.parameters();
    values.put("limit", limit);
    return asker.list(ATTENTION, values);
  }

  static List<UnreportedUnit> unreported(Asker asker, Slice slice, int limit) {
    Map<String, @Nullable Object> values = slice.parameters();
    values.put("limit", limit);
    return asker.list(UNREPORTED, values);
  }

  static List<ClusterYear> clusterYears(Asker asker, @Nullable String clusterCode) {
    return History.clusterYears(asker, asker.told().last(YEARS_SHOWN), clusterCode);
  }

  private static Map<String, @Nullable Object> cluster(@Nullable String clusterCode) {
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("cluster", clusterCode);
    return values;
  }
}
