package vn.thidua.reports.export;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.thidua.reports.export.Table.Column;
import vn.thidua.reports.export.Table.Kind;
import vn.thidua.reports.mart.AwardFilter;
import vn.thidua.reports.mart.AwardProposal;
import vn.thidua.reports.mart.AwardRule;
import vn.thidua.reports.mart.Edition;
import vn.thidua.reports.mart.GroupPoints;
import vn.thidua.reports.mart.RankOrder;
import vn.thidua.reports.mart.RankingRow;
import vn.thidua.reports.mart.Rankings;
import vn.thidua.reports.mart.Reading;
import vn.thidua.reports.text.Language;
import vn.thidua.reports.text.Texts;

/** Lays out the ranking of a cluster or of the city as one table, a unit a row. */
final class RankingTable {
  /** A column and how it is filled. */
  private record Filled(Column column, Function<RankingRow, @Nullable Object> value) {}

  /** A group as rulebooks name it; clusters with other rulebooks have other groups. */
  private record Group(String code, String name) {}

  private record Cell(String unitCode, String code) {}

  private final Reading reading;
  private final Language language;
  private final Texts texts;
  private final List<Filled> columns = new ArrayList<>();

  private RankingTable(Reading reading, Texts texts) {
    this.reading = reading;
    this.texts = texts;
    this.language = texts.language();
  }

  /** The table of a request, with the rows its viewer may see. */
  static Table of(Reading reading, @Nullable String clusterCode, Texts texts) {
    Rankings rankings = reading.rankings();
    List<RankingRow> rows =
        clusterCode == null ? rankings.rows(RankOrder.CLUSTER) : rankings.ofCluster(clusterCode);
    return new RankingTable(reading, texts).of(rows, clusterCode);
  }

  private Table of(List<RankingRow> rows, @Nullable String clusterCode) {
    List<GroupPoints> groups =
        reading.rankings().groups().stream()
            .filter(group -> clusterCode == null || group.clusterCode().equals(clusterCode))
            .toList();
    addPlace();
    addGroups(groups);
    addTotals();
    addCommitments();
    if (rows.stream().allMatch(row -> reading.sight().seesUnitsOf(row.clusterCode()))) {
      addAwards(clusterCode);
    }
    addEdition();
    List<List<@Nullable Object>> cells = new ArrayList<>();
    for (RankingRow row : rows) {
      List<@Nullable Object> line = new ArrayList<>();
      columns.forEach(filled -> line.add(filled.value().apply(row)));
      cells.add(line);
    }
    return new Table(
        texts.text("ranking.sheet"), columns.stream().map(Filled::column).toList(), cells);
  }

  private void addPlace() {
    add("cluster-code", Kind.TEXT, 12, RankingRow::clusterCode);
    add("cluster", Kind.TEXT, 36, row -> row.cluster(language));
    add("cluster-rank", Kind.WHOLE, 10, RankingRow::clusterRank);
    add("unit-code", Kind.TEXT, 14, RankingRow::unitCode);
    add("unit", Kind.TEXT, 48, row -> row.unit(language));
    add("total", Kind.NUMBER, 12, RankingRow::totalPoints);
    add("ratio", Kind.RATIO, 10, RankingRow::scoreRatio);
    add("class", Kind.TEXT, 30, row -> row.classification(language));
    add("city-rank", Kind.WHOLE, 12, RankingRow::cityRank);
    add("status", Kind.TEXT, 30, this::status);
    add("tie", Kind.TEXT, 22, RankingRow::tieBrokenBy);
  }

  private void addGroups(Collection<GroupPoints> groups) {
    Map<Group, Map<Cell, GroupPoints>> byGroup = new LinkedHashMap<>();
    for (GroupPoints points : groups) {
      byGroup
          .computeIfAbsent(
              new Group(points.criterionCode(), points.criterion(language)),
              group -> new HashMap<>())
          .put(new Cell(points.unitCode(), points.criterionCode()), points);
    }
    byGroup.forEach(
        (group, cells) ->
            columns.add(
                new Filled(
                    new Column(
                        texts.text("ranking.group", group.code(), group.name()), Kind.NUMBER, 18),
                    row -> {
                      GroupPoints points = cells.get(new Cell(row.unitCode(), group.code()));
                      return points == null ? null : points.points();
                    })));
  }

  private void addTotals() {
    add("score", Kind.NUMBER, 14, RankingRow::scorePoints);
    add("excluded", Kind.NUMBER, 14, RankingRow::excludedMax);
    add("bonus", Kind.NUMBER, 12, RankingRow::bonusPoints);
    add("penalty", Kind.NUMBER, 12, RankingRow::penaltyPoints);
    add("previous-ratio", Kind.RATIO, 12, RankingRow::previousRatio);
    add("previous-rank", Kind.WHOLE, 12, RankingRow::previousClusterRank);
  }

  private void addCommitments() {
    add("commitments", Kind.WHOLE, 12, RankingRow::commitmentsTotal);
    add("met", Kind.WHOLE, 12, RankingRow::commitmentsMet);
    add("exceeded", Kind.WHOLE, 12, RankingRow::commitmentsExceeded);
  }

  // only where every unit of the table is seen in full: a half-filled column would say that the
  // others are not proposed
  private void addAwards(@Nullable String clusterCode) {
    Map<Cell, AwardProposal> proposals = new HashMap<>();
    for (AwardProposal proposal :
        reading.rankings().awards(new AwardFilter(clusterCode, null, null, null))) {
      proposals.put(new Cell(proposal.unitCode(), proposal.awardCode()), proposal);
    }
    for (AwardRule rule : reading.rankings().awardRules()) {
      Function<RankingRow, @Nullable AwardProposal> of =
          row -> proposals.get(new Cell(row.unitCode(), rule.awardCode()));
      columns.add(
          new Filled(
              new Column(rule.award(language), Kind.TEXT, 16), row -> outcome(of.apply(row))));
      columns.add(
          new Filled(
              new Column(texts.text("ranking.award-reason", rule.award(language)), Kind.TEXT, 30),
              row -> reason(of.apply(row))));
    }
  }

  private void addEdition() {
    Edition edition = reading.edition();
    add("year", Kind.WHOLE, 8, row -> edition.year());
    add("edition", Kind.WHOLE, 12, row -> edition.editionId());
    add("kind", Kind.TEXT, 14, row -> texts.text("kind." + edition.kind()));
    add("as-of", Kind.DATE, 14, row -> edition.asOf());
  }

  private void add(String key, Kind kind, int width, Function<RankingRow, @Nullable Object> value) {
    columns.add(new Filled(new Column(texts.text("ranking." + key), kind, width), value));
  }

  private String status(RankingRow row) {
    return row.unrankedReason() == null
        ? texts.text("rank-status." + row.rankStatus())
        : texts.text("unranked." + row.unrankedReason());
  }

  private @Nullable String outcome(@Nullable AwardProposal proposal) {
    return proposal == null ? null : texts.text("outcome." + proposal.outcome());
  }

  private @Nullable String reason(@Nullable AwardProposal proposal) {
    return proposal == null ? null : texts.text("award-reason." + proposal.reasonCode());
  }
}
