package vn.thidua.reports.mart;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Ranks of clusters and of the city, classes, and award proposals with the reason of each. */
public final class Rankings {
  private static final Query<RankingRow> ROWS = Query.of("ranking/rows", RankingRow.class);
  private static final Query<GroupPoints> GROUPS = Query.of("cluster/groups", GroupPoints.class);
  private static final Query<RulebookTerms> RULEBOOK =
      Query.of("cluster/rulebook", RulebookTerms.class);
  private static final Query<ClassCount> CLASSES = Query.of("ranking/classes", ClassCount.class);
  private static final Query<Count> TOTAL = Query.of("ranking/total", Count.class);
  private static final Query<ClassRule> CLASSIFICATION =
      Query.of("ranking/classification", ClassRule.class);
  private static final Query<ReasonCount> AWARD_REASONS =
      Query.of("ranking/award_reasons", ReasonCount.class);
  private static final Query<AwardRule> AWARD_RULES =
      Query.of("ranking/award_rules", AwardRule.class);
  private static final Query<AwardProposal> AWARDS =
      Query.of("ranking/awards", AwardProposal.class);

  private static final Query<GroupName> GROUP_NAMES =
      Query.of("ranking/group_names", GroupName.class);
  private static final Query<UnitGroups> UNIT_GROUPS =
      Query.of("ranking/unit_groups", UnitGroups.class);
  private static final Query<UnitAwards> UNIT_AWARDS =
      Query.of("ranking/unit_awards", UnitAwards.class);

  private final Asker asker;

  Rankings(Asker asker) {
    this.asker = asker;
  }

  /**
   * The ranking table of one cluster, the unranked last.
   *
   * @throws vn.thidua.reports.scope.OutOfScope where the viewer may not see it
   */
  public List<RankingRow> ofCluster(String clusterCode) {
    asker.sight().requireRanking(clusterCode);
    return rows(clusterCode, null);
  }

  /**
   * The ranking lines of one cluster or of all, cluster by cluster, the unranked of each last: of a
   * large city they are too many to hold.
   *
   * @param clusterCode empty for all
   * @throws vn.thidua.reports.scope.OutOfScope where the viewer may not see the cluster's ranking
   */
  public Rows<RankingRow> allRows(@Nullable String clusterCode) {
    if (clusterCode != null) {
      asker.sight().requireRanking(clusterCode);
    }
    return asker.rows(ROWS, rowsAsked(clusterCode, null));
  }

  Optional<RankingRow> ofUnit(String unitCode) {
    return rows(null, unitCode).stream().findFirst();
  }

  private List<RankingRow> rows(@Nullable String clusterCode, @Nullable String unitCode) {
    return asker.list(ROWS, rowsAsked(clusterCode, unitCode));
  }

  private static Map<String, @Nullable Object> rowsAsked(
      @Nullable String clusterCode, @Nullable String unitCode) {
    Map<String, @Nullable Object> values = subject(clusterCode, unitCode);
    values.put("rank_order", RankOrder.CLUSTER.name());
    values.put("limit", null);
    values.put("offset", 0L);
    return values;
  }

  /** Reads at once what will be asked of each of several units. */
  static void ahead(Asker asker, Collection<String> unitCodes) {
    asker.ahead(ROWS, rowsAsked(null, null), unitCodes);
    asker.ahead(GROUPS, groupsAsked(null, null, null), unitCodes);
  }

  /**
   * A page of the ranking of one cluster, or of the city by city rank; the unranked last.
   *
   * @param clusterCode empty for the city
   * @throws vn.thidua.reports.scope.OutOfScope where the viewer may not see the cluster's
   */
  public Page<RankingRow> page(@Nullable String clusterCode, PageRequest page) {
    if (clusterCode != null) {
      asker.sight().requireRanking(clusterCode);
    }
    RankOrder order = clusterCode == null ? RankOrder.CITY : RankOrder.CLUSTER;
    Map<String, @Nullable Object> values = subject(clusterCode, null);
    long total = asker.first(TOTAL, values).orElseThrow().rows();
    values.put("rank_order", order.name());
    values.put("limit", page.size());
    values.put("offset", page.offset());
    return new Page<>(asker.list(ROWS, values), total, page.number(), page.size());
  }

  /**
   * Group points of the units whose ranking lines the viewer sees, of one cluster or of all: of a
   * large city they are too many to hold.
   *
   * @param clusterCode empty for all
   * @throws vn.thidua.reports.scope.OutOfScope where the viewer may not see the cluster's ranking
   */
  public Rows<GroupPoints> allGroups(@Nullable String clusterCode) {
    if (clusterCode != null) {
      asker.sight().requireRanking(clusterCode);
    }
    return asker.rows(GROUPS, groupsAsked(clusterCode, null, null));
  }

  /**
   * The groups of {@link #unitGroups}, cluster by cluster.
   *
   * @param clusterCode empty for all
   * @throws vn.thidua.reports.scope.OutOfScope where the viewer may not see the cluster's ranking
   */
  public List<GroupName> groupNames(@Nullable String clusterCode) {
    if (clusterCode != null) {
      asker.sight().requireRanking(clusterCode);
    }
    return asker.list(GROUP_NAMES, subject(clusterCode, null));
  }

  /**
   * Points by group of each unit whose ranking line the viewer sees, of one cluster or of all, in
   * no order.
   *
   * @param clusterCode empty for all
   * @throws vn.thidua.reports.scope.OutOfScope where the viewer may not see the cluster's ranking
   */
  public Rows<UnitGroups> unitGroups(@Nullable String clusterCode) {
    if (clusterCode != null) {
      asker.sight().requireRanking(clusterCode);
    }
    return asker.rows(UNIT_GROUPS, subject(clusterCode, null));
  }

  /**
   * Group points of the units of one cluster.
   *
   * @throws vn.thidua.reports.scope.OutOfScope where the viewer may not see its ranking
   */
  public List<GroupPoints> groups(String clusterCode) {
    asker.sight().requireRanking(clusterCode);
    return groups(clusterCode, null, null);
  }

  /**
   * Group points of some units of one cluster.
   *
   * @throws vn.thidua.reports.scope.OutOfScope where the viewer may not see its ranking
   */
  public List<GroupPoints> groups(String clusterCode, Collection<String> unitCodes) {
    asker.sight().requireRanking(clusterCode);
    return groups(clusterCode, null, Asker.joined(unitCodes));
  }

  List<GroupPoints> groupsOf(String unitCode) {
    return groups(null, unitCode, null);
  }

  private List<GroupPoints> groups(
      @Nullable String clusterCode, @Nullable String unitCode, @Nullable String units) {
    return asker.list(GROUPS, groupsAsked(clusterCode, unitCode, units));
  }

  private static Map<String, @Nullable Object> groupsAsked(
      @Nullable String clusterCode, @Nullable String unitCode, @Nullable String units) {
    Map<String, @Nullable Object> values = subject(clusterCode, unitCode);
    values.put("units", units);
    return values;
  }

  Optional<RulebookTerms> rulebook(String clusterCode) {
    return asker.first(RULEBOOK, subject(clusterCode, null));
  }

  /** Ranked units by cluster and class, the highest class first. */
  public List<ClassCount> classes() {
    return asker.list(CLASSES, subject(null, null));
  }

  /** Ranked units of one cluster by class, the highest class first. */
  public List<ClassCount> classes(String clusterCode) {
    return asker.list(CLASSES, subject(clusterCode, null));
  }

  /** The classes of a cluster's rulebook, the highest first. */
  public List<ClassRule> classification(String clusterCode) {
    return asker.list(CLASSIFICATION, subject(clusterCode, null));
  }

  /**
   * How many of the units the viewer sees in full were proposed for each award, or not, and why.
   *
   * @param clusterCode empty for all
   */
  public List<ReasonCount> awardReasons(@Nullable String clusterCode) {
    return asker.list(AWARD_REASONS, subject(clusterCode, null));
  }

  /** The awards of the year. */
  public List<AwardRule> awardRules() {
    return asker.list(AWARD_RULES);
  }

  /** What became of the units the viewer sees in full, in the drawing up of the awards. */
  public List<AwardProposal> awards(AwardFilter filter) {
    return awards(filter, null);
  }

  /**
   * The first of those, by the order of rules, outcome and rank.
   *
   * @param limit how many at most; empty for all
   */
  public List<AwardProposal> awards(AwardFilter filter, @Nullable Integer limit) {
    return asker.list(AWARDS, awardsAsked(filter, limit));
  }

  /** All of those: of a large city they are too many to hold. */
  public Rows<AwardProposal> allAwards(AwardFilter filter) {
    return asker.rows(AWARDS, awardsAsked(filter, null));
  }

  /**
   * What became of each unit that the viewer sees in full, in no order.
   *
   * @param clusterCode empty for all
   */
  public Rows<UnitAwards> unitAwards(@Nullable String clusterCode) {
    return asker.rows(UNIT_AWARDS, subject(clusterCode, null));
  }

  private static Map<String, @Nullable Object> awardsAsked(
      AwardFilter filter, @Nullable Integer limit) {
    Map<String, @Nullable Object> values = subject(filter.clusterCode(), filter.unitCode());
    values.put("award", filter.awardCode());
    values.put("outcome", filter.outcome() == null ? null : filter.outcome().name());
    values.put("limit", limit);
    return values;
  }

  private static Map<String, @Nullable Object> subject(
      @Nullable String clusterCode, @Nullable String unitCode) {
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("cluster", clusterCode);
    values.put("unit", unitCode);
    return values;
  }
}
