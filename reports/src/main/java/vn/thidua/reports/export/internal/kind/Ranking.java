package vn.thidua.reports.export.internal.kind;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
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
import vn.thidua.reports.mart.AwardReason;
import vn.thidua.reports.mart.AwardRule;
import vn.thidua.reports.mart.Outcome;
import vn.thidua.reports.mart.RankingRow;
import vn.thidua.reports.mart.Rankings;
import vn.thidua.reports.mart.Reading;
import vn.thidua.reports.mart.Rows;
import vn.thidua.reports.scope.Scope;
import vn.thidua.reports.scope.Sight;
import vn.thidua.reports.text.Language;
import vn.thidua.reports.text.Texts;

/** The ranking of a cluster or of the city, a unit a row, with its groups and awards. */
public final class Ranking implements TableSource {
  /** A group as rulebooks name it; clusters with other rulebooks have other groups. */
  private record Group(String code, String name) {}

  /** What became of a unit in the drawing up of an award, without the sentence. */
  private record Drawn(Outcome outcome, AwardReason reason) {}

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
    Rows<RankingRow> rows = rows(reading, narrowing);
    Columns<RankingRow> columns = new Columns<>(texts);
    place(columns, texts);
    groups(columns, rankings, cluster, texts);
    totals(columns);
    // only where every unit of the table is seen in full: a half-filled column would say that the
    // others are not proposed
    if (seesAllInFull(reading.sight(), rows)) {
      awards(columns, rankings, cluster, texts);
    }
    return columns.table(id(), rows, reading.edition());
  }

  private static Rows<RankingRow> rows(Reading reading, Narrowing narrowing) {
    String unit = narrowing.unitCode();
    return unit == null
        ? reading.rankings().allRows(narrowing.clusterCode())
        : Rows.of(reading.unit(unit).flatMap(each -> each.score()).stream().toList());
  }

  private static boolean seesAllInFull(Sight sight, Rows<RankingRow> rows) {
    if (sight.seesEverything()) {
      return true;
    }
    Set<String> clusters = new HashSet<>();
    rows.each(row -> clusters.add(row.clusterCode()));
    return clusters.stream().allMatch(sight::seesUnitsOf);
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

  // read one after the other and kept by unit: they are the most there is of a large city
  private static void groups(
      Columns<RankingRow> columns, Rankings rankings, @Nullable String cluster, Texts texts) {
    Map<Group, Integer> places = new LinkedHashMap<>();
    Map<String, List<@Nullable BigDecimal>> byUnit = new HashMap<>();
    rankings
        .allGroups(cluster)
        .each(
            points -> {
              Group group = new Group(points.criterionCode(), points.criterion(texts.language()));
              Integer known = places.putIfAbsent(group, places.size());
              int place = known == null ? places.size() - 1 : known;
              put(byUnit, points.unitCode(), place, points.points());
            });
    places.forEach(
        (group, place) ->
            columns.add(
                new Column(
                    "group_" + group.code(),
                    texts.text("column.group", group.code(), group.name()),
                    Kind.NUMBER,
                    18),
                row -> at(byUnit, row.unitCode(), place)));
  }

  private static <V> void put(
      Map<String, List<@Nullable V>> byUnit, String unitCode, int place, V value) {
    List<@Nullable V> values = byUnit.computeIfAbsent(unitCode, unit -> new ArrayList<>(place + 1));
    while (values.size() <= place) {
      values.add(null);
    }
    values.set(place, value);
  }

  private static <V> @Nullable V at(
      Map<String, List<@Nullable V>> byUnit, String unitCode, int place) {
    List<@Nullable V> values = byUnit.get(unitCode);
    return values == null || place >= values.size() ? null : values.get(place);
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
    List<AwardRule> rules = rankings.awardRules();
    List<String> codes = rules.stream().map(AwardRule::awardCode).toList();
    Map<String, List<@Nullable Drawn>> proposals = new HashMap<>();
    rankings
        .allAwards(new AwardFilter(cluster, null, null, null))
        .each(
            proposal ->
                put(
                    proposals,
                    proposal.unitCode(),
                    codes.indexOf(proposal.awardCode()),
                    new Drawn(proposal.outcome(), proposal.reasonCode())));
    for (int index = 0; index < rules.size(); index++) {
      int place = index;
      String code = codes.get(place);
      String award = rules.get(place).award(texts.language());
      Function<RankingRow, @Nullable Drawn> of = row -> at(proposals, row.unitCode(), place);
      columns
          .add(
              new Column("award_" + code, award, Kind.TEXT, 16),
              row -> outcome(of.apply(row), texts))
          .add(
              new Column("reason_" + code, texts.text("column.award_reason", award), Kind.TEXT, 30),
              row -> reason(of.apply(row), texts));
    }
  }

  private static String status(RankingRow row, Texts texts) {
    return row.unrankedReason() == null
        ? texts.text("rank-status." + row.rankStatus())
        : texts.text("unranked." + row.unrankedReason());
  }

  private static @Nullable String outcome(@Nullable Drawn proposal, Texts texts) {
    return proposal == null ? null : texts.text("outcome." + proposal.outcome());
  }

  private static @Nullable String reason(@Nullable Drawn proposal, Texts texts) {
    return proposal == null ? null : texts.text("award-reason." + proposal.reason());
  }
}
