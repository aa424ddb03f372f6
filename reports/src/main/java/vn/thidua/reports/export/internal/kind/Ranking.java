package vn.thidua.reports.export.internal.kind;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.thidua.reports.export.internal.Columns;
import vn.thidua.reports.export.internal.Narrowing;
import vn.thidua.reports.export.internal.Table;
import vn.thidua.reports.export.internal.Table.Column;
import vn.thidua.reports.export.internal.Table.Kind;
import vn.thidua.reports.export.internal.TableSource;
import vn.thidua.reports.mart.AwardFilter;
import vn.thidua.reports.mart.AwardProposal;
import vn.thidua.reports.mart.AwardRule;
import vn.thidua.reports.mart.GroupPoints;
import vn.thidua.reports.mart.RankOrder;
import vn.thidua.reports.mart.RankingRow;
import vn.thidua.reports.mart.Rankings;
import vn.thidua.reports.mart.Reading;
import vn.thidua.reports.scope.Scope;
import vn.thidua.reports.text.Language;
import vn.thidua.reports.text.Texts;

/** The ranking of a cluster or of the city, a unit a row, with its groups and awards. */
public final class Ranking implements TableSource {
  /** A group as rulebooks name it; clusters with other rulebooks have other groups. */
  private record Group(String code, String name) {}

  private record Cell(String unitCode, String code) {}

  @Override
  public String id() {
    return "ranking";
  }

  @Override
  public Set<Class<? extends Scope>> scopes() {
    return Set.of(Scope.City.class, Scope.OfCluster.class, Scope.OfUnit.class);
  }

  @Override
  public Table table(Reading reading, Narrowing narrowing, Texts texts) {
    String cluster = narrowing.clusterCode();
    Rankings rankings = reading.rankings();
    List<RankingRow> rows = rows(reading, narrowing);
    Columns<RankingRow> columns = new Columns<>(texts);
    place(columns, texts);
    groups(columns, rankings.groups(), cluster, texts);
    totals(columns);
    // only where every unit of the table is seen in full: a half-filled column would say that the
    // others are not proposed
    if (rows.stream().allMatch(row -> reading.sight().seesUnitsOf(row.clusterCode()))) {
      awards(columns, rankings, cluster, texts);
    }
    return columns.table(id(), rows, reading.edition());
  }

  private static List<RankingRow> rows(Reading reading, Narrowing narrowing) {
    String unit = narrowing.unitCode();
    if (unit != null) {
      return reading.unit(unit).flatMap(each -> each.score()).stream().toList();
    }
    String cluster = narrowing.clusterCode();
    Rankings rankings = reading.rankings();
    return cluster == null ? rankings.rows(RankOrder.CLUSTER) : rankings.ofCluster(cluster);
  }

  private static void place(Columns<RankingRow> columns, Texts texts) {
    Language language = texts.language();
    columns
        .word("cluster_code", RankingRow::clusterCode)
        .name("cluster_name", row -> row.cluster(language))
        .whole("cluster_rank", RankingRow::clusterRank)
        .word("unit_code", RankingRow::unitCode)
        .name("unit_name", row -> row.unit(language))
        .number("total_points", RankingRow::totalPoints)
        .ratio("score_ratio", RankingRow::scoreRatio)
        .name("class_name", row -> row.classification(language))
        .whole("city_rank", RankingRow::cityRank)
        .name("rank_status", row -> status(row, texts))
        .word("tie_broken_by", RankingRow::tieBrokenBy);
  }

  private static void groups(
      Columns<RankingRow> columns,
      Collection<GroupPoints> all,
      @Nullable String cluster,
      Texts texts) {
    Map<Group, Map<String, BigDecimal>> byGroup = new LinkedHashMap<>();
    for (GroupPoints points : all) {
      if (cluster == null || points.clusterCode().equals(cluster)) {
        byGroup
            .computeIfAbsent(
                new Group(points.criterionCode(), points.criterion(texts.language())),
                group -> new HashMap<>())
            .put(points.unitCode(), points.points());
      }
    }
    byGroup.forEach(
        (group, points) ->
            columns.add(
                new Column(
                    "group_" + group.code(),
                    texts.text("column.group", group.code(), group.name()),
                    Kind.NUMBER,
                    18),
                row -> points.get(row.unitCode())));
  }

  private static void totals(Columns<RankingRow> columns) {
    columns
        .number("score_points", RankingRow::scorePoints)
        .number("excluded_max", RankingRow::excludedMax)
        .number("bonus_points", RankingRow::bonusPoints)
        .number("penalty_points", RankingRow::penaltyPoints)
        .ratio("previous_ratio", RankingRow::previousRatio)
        .whole("previous_cluster_rank", RankingRow::previousClusterRank)
        .whole("commitments_total", RankingRow::commitmentsTotal)
        .whole("commitments_met", RankingRow::commitmentsMet)
        .whole("commitments_exceeded", RankingRow::commitmentsExceeded);
  }

  private static void awards(
      Columns<RankingRow> columns, Rankings rankings, @Nullable String cluster, Texts texts) {
    Map<Cell, AwardProposal> proposals = new HashMap<>();
    for (AwardProposal proposal : rankings.awards(new AwardFilter(cluster, null, null, null))) {
      proposals.put(new Cell(proposal.unitCode(), proposal.awardCode()), proposal);
    }
    for (AwardRule rule : rankings.awardRules()) {
      String award = rule.award(texts.language());
      Function<RankingRow, @Nullable AwardProposal> of =
          row -> proposals.get(new Cell(row.unitCode(), rule.awardCode()));
      columns
          .add(
              new Column("award_" + rule.awardCode(), award, Kind.TEXT, 16),
              row -> outcome(of.apply(row), texts))
          .add(
              new Column(
                  "reason_" + rule.awardCode(),
                  texts.text("column.award_reason", award),
                  Kind.TEXT,
                  30),
              row -> reason(of.apply(row), texts));
    }
  }

  private static String status(RankingRow row, Texts texts) {
    return row.unrankedReason() == null
        ? texts.text("rank-status." + row.rankStatus())
        : texts.text("unranked." + row.unrankedReason());
  }

  private static @Nullable String outcome(@Nullable AwardProposal proposal, Texts texts) {
    return proposal == null ? null : texts.text("outcome." + proposal.outcome());
  }

  private static @Nullable String reason(@Nullable AwardProposal proposal, Texts texts) {
    return proposal == null ? null : texts.text("award-reason." + proposal.reasonCode());
  }
}
