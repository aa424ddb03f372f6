package vn.thidua.reports.mart;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One cluster of an edition: who leads, why, and how close it is. */
public final class ClusterReading {
  private static final Query<StatusCount> STATUSES =
      Query.of("cluster/statuses", StatusCount.class);
  private static final Query<RulebookTerms> RULEBOOK =
      Query.of("cluster/rulebook", RulebookTerms.class);
  private static final Query<Criterion> CRITERIA = Query.of("cluster/criteria", Criterion.class);
  private static final Query<HeatCell> HEAT = Query.of("cluster/heat", HeatCell.class);
  private static final Query<SelfScore> SELF_SCORES =
      Query.of("cluster/self_scores", SelfScore.class);
  private static final Query<UnitYear> PATHS = Query.of("cluster/paths", UnitYear.class);
  private static final Query<StageYears> STAGES = Query.of("cluster/stages", StageYears.class);

  private final Asker asker;
  private final ClusterStanding standing;

  ClusterReading(Asker asker, ClusterStanding standing) {
    this.asker = asker;
    this.standing = standing;
  }

  /** Its figures as a whole. */
  public ClusterStanding standing() {
    return standing;
  }

  /** Criteria of its units by theme and status; only what occurs. */
  public List<StatusCount> statuses() {
    return asker.list(STATUSES, cluster());
  }

  /** The rulebook it is scored under. */
  public Optional<RulebookTerms> rulebook() {
    return asker.first(RULEBOOK, cluster());
  }

  /** The nodes of its rulebook in the order of the tree; none where the rulebook is not sound. */
  public List<Criterion> criteria() {
    return asker.list(CRITERIA, cluster());
  }

  /** The classes of its rulebook, the highest first. */
  public List<ClassRule> classification() {
    return new Rankings(asker).classification(standing.clusterCode());
  }

  /** Its ranking table, the unranked last. */
  public List<RankingRow> ranking() {
    asker.sight().requireRanking(standing.clusterCode());
    return new Rankings(asker).ofCluster(standing.clusterCode());
  }

  /** A page of its ranking table, the unranked last. */
  public Page<RankingRow> ranking(PageRequest page) {
    return new Rankings(asker).page(standing.clusterCode(), page);
  }

  /** Group points of all its units, by unit and place in the tree. */
  public List<GroupPoints> groups() {
    asker.sight().requireRanking(standing.clusterCode());
    return new Rankings(asker).groups(standing.clusterCode());
  }

  /** Group points of some of its units. */
  public List<GroupPoints> groups(Collection<String> unitCodes) {
    asker.sight().requireRanking(standing.clusterCode());
    return new Rankings(asker).groups(standing.clusterCode(), unitCodes);
  }

  /** Unit × criterion, for the units the viewer sees in full. */
  public List<HeatCell> heat() {
    Map<String, @Nullable Object> values = cluster();
    values.put("units", null);
    return asker.list(HEAT, values);
  }

  /** Unit × criterion of some units, as far as the viewer sees them in full. */
  public List<HeatCell> heat(Collection<String> unitCodes) {
    Map<String, @Nullable Object> values = cluster();
    values.put("units", Asker.joined(unitCodes));
    return asker.list(HEAT, values);
  }

  /** Self total against verified total, for the units the viewer sees in full. */
  public List<SelfScore> selfScores() {
    Map<String, @Nullable Object> values = cluster();
    values.put("unit", null);
    values.put("units", null);
    return asker.list(SELF_SCORES, values);
  }

  /** Self total against verified total of some units, as far as the viewer sees them in full. */
  public List<SelfScore> selfScores(Collection<String> unitCodes) {
    Map<String, @Nullable Object> values = cluster();
    values.put("unit", null);
    values.put("units", Asker.joined(unitCodes));
    return asker.list(SELF_SCORES, values);
  }

  /** Rank and ratio of its present units over the years, for the units the viewer sees in full. */
  public List<UnitYear> paths(HistoryView view) {
    Map<String, @Nullable Object> values = cluster();
    values.put("unit", null);
    values.put("units", null);
    values.put("view", view.name());
    return asker.list(PATHS, values);
  }

  /** The same of some of its units. */
  public List<UnitYear> paths(HistoryView view, Collection<String> unitCodes) {
    Map<String, @Nullable Object> values = cluster();
    values.put("unit", null);
    values.put("units", Asker.joined(unitCodes));
    values.put("view", view.name());
    return asker.list(PATHS, values);
  }

  /** The cluster over the edition's year and the four before it. */
  public List<ClusterYear> years() {
    return Overview.clusterYears(asker, standing.clusterCode());
  }

  /** The cluster's five-year stages. */
  public List<StageYears> stages() {
    return asker.list(STAGES, cluster());
  }

  /** Its commitments off track or at risk, the furthest behind first. */
  public List<UnitCriterion> attention(int limit) {
    return Overview.attention(asker, Slice.ofCluster(standing.clusterCode()), limit);
  }

  /** Its units that have not reported anything yet. */
  public List<UnreportedUnit> unreported(int limit) {
    return Overview.unreported(asker, Slice.ofCluster(standing.clusterCode()), limit);
  }

  private Map<String, @Nullable Object> cluster() {
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("cluster", standing.clusterCode());
    return values;
  }
}
