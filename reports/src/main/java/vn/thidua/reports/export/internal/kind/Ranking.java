package vn.thidua.reports.export.internal.kind;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.thidua.reports.export.internal.Columns;
import vn.thidua.reports.export.internal.Narrowing;
import vn.thidua.reports.export.internal.Table;
import vn.thidua.reports.export.internal.Table.Column;
import vn.thidua.reports.export.internal.Table.Kind;
import vn.thidua.reports.export.internal.TableSource;
import vn.thidua.reports.export.internal.Words;
import vn.thidua.reports.mart.AwardRule;
import vn.thidua.reports.mart.GroupName;
import vn.thidua.reports.mart.RankingRow;
import vn.thidua.reports.mart.Rankings;
import vn.thidua.reports.mart.Reading;
import vn.thidua.reports.mart.Rows;
import vn.thidua.reports.mart.UnitAwards;
import vn.thidua.reports.mart.UnitAwards.Drawn;
import vn.thidua.reports.mart.UnrankedReason;
import vn.thidua.reports.scope.Scope;
import vn.thidua.reports.scope.Sight;
import vn.thidua.reports.text.Language;
import vn.thidua.reports.text.Texts;

/** The ranking of a cluster or of the city, a unit a row, with its groups and awards. */
public final class Ranking implements TableSource {
  /** A group as rulebooks name it; clusters with other rulebooks have other groups. */
  private record Group(String code, String name) {}

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
    Words statuses = new Words(texts, "rank-status");
    Words reasons = new Words(texts, "unranked");
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
        .name("rank_status", row -> status(row, statuses, reasons))
        .word("tie_broken_by", RankingRow::tieBrokenBy);
  }

  // kept by unit: they are the most there is of a large city
  private static void groups(
      Columns<RankingRow> columns, Rankings rankings, @Nullable String cluster, Texts texts) {
    Map<Group, Integer> places = new LinkedHashMap<>();
    Map<String, Map<String, Integer>> byCluster = new HashMap<>();
    for (GroupName name : rankings.groupNames(cluster)) {
      Group group = new Group(name.criterionCode(), name.criterion(texts.language()));
      byCluster
          .computeIfAbsent(name.clusterCode(), code -> new HashMap<>())
          .put(name.criterionCode(), places.computeIfAbsent(group, each -> places.size()));
    }
    Map<String, @Nullable BigDecimal[]> byUnit = new HashMap<>();
    rankings
        .unitGroups(cluster)
        .each(
            unit -> {
              Map<String, Integer> known = byCluster.getOrDefault(unit.clusterCode(), Map.of());
              @Nullable BigDecimal[] points = new BigDecimal[places.size()];
              unit.each((code, figure) -> points[Objects.requireNonNull(known.get(code))] = figure);
              byUnit.put(unit.unitCode(), points);
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
    // the same became of many
    Map<String, @Nullable Drawn[]> byOutcomes = new HashMap<>();
    Map<String, @Nullable Drawn[]> byUnit = new HashMap<>();
    rankings
        .unitAwards(cluster)
        .each(
            unit ->
                byUnit.put(
                    unit.unitCode(),
                    byOutcomes.computeIfAbsent(unit.outcomes(), each -> placed(unit, codes))));
    Words outcomes = new Words(texts, "outcome");
    Words reasons = new Words(texts, "award-reason");
    for (int index = 0; index < rules.size(); index++) {
      int place = index;
      String code = codes.get(place);
      String award = rules.get(place).award(texts.language());
      Function<RankingRow, @Nullable Drawn> of = row -> at(byUnit, row.unitCode(), place);
      columns
          .add(
              new Column("award_" + code, award, Kind.TEXT, 16),
              row -> outcome(of.apply(row), outcomes))
          .add(
              new Column("reason_" + code, texts.text("column.award_reason", award), Kind.TEXT, 30),
              row -> reason(of.apply(row), reasons));
    }
  }

  private static <V> @Nullable V at(Map<String, @Nullable V[]> byUnit, String code, int place) {
    @Nullable V[] values = byUnit.get(code);
    return values == null ? null : values[place];
  }

  private static @Nullable Drawn[] placed(UnitAwards unit, List<String> codes) {
    @Nullable Drawn[] placed = new Drawn[codes.size()];
    for (Drawn drawn : unit.drawn()) {
      placed[codes.indexOf(drawn.awardCode())] = drawn;
    }
    return placed;
  }

  private static String status(RankingRow row, Words statuses, Words reasons) {
    UnrankedReason reason = row.unrankedReason();
    return reason == null ? statuses.of(row.rankStatus()) : reasons.of(reason);
  }

  private static @Nullable String outcome(@Nullable Drawn drawn, Words outcomes) {
    return drawn == null ? null : outcomes.of(drawn.outcome());
  }

  private static @Nullable String reason(@Nullable Drawn drawn, Words reasons) {
    return drawn == null ? null : reasons.of(drawn.reason());
  }
}
