package vn.thidua.reports.document.internal.ranking;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thidua.reports.document.internal.Figures;
import vn.thidua.reports.document.internal.TableDraft;
import vn.thidua.reports.document.internal.TableSection;
import vn.thidua.reports.document.internal.TableSection.Align;
import vn.thidua.reports.document.internal.TableSection.Column;
import vn.thidua.reports.document.internal.TableSection.Width;
import vn.thidua.reports.mart.ClusterReading;
import vn.thidua.reports.mart.Criterion;
import vn.thidua.reports.mart.CriterionKind;
import vn.thidua.reports.mart.GroupPoints;
import vn.thidua.reports.mart.RankingRow;
import vn.thidua.reports.mart.RulebookTerms;
import vn.thidua.reports.mart.UnrankedReason;
import vn.thidua.reports.text.Texts;

/** The ranking table of one cluster. */
final class RankingSection {
  // more would not leave room for names even on a landscape page
  private static final int MOST_GROUPS = 8;

  private final ClusterReading cluster;
  private final Texts texts;
  private final Figures figures;
  private final List<RankingRow> ranking;
  private final List<Criterion> groups;
  private final int groupsLeftOut;
  private final Map<String, Map<String, GroupPoints>> points = new HashMap<>();

  RankingSection(ClusterReading cluster, Texts texts) {
    this.cluster = cluster;
    this.texts = texts;
    this.figures =
        new Figures(texts.language(), cluster.rulebook().map(RulebookTerms::decimals).orElse(0));
    this.ranking = cluster.ranking();
    // groups of bonus and penalty points have no maximum; those points have columns of their own
    List<Criterion> scored =
        cluster.criteria().stream()
            .filter(node -> node.kind() == CriterionKind.GROUP && node.parentCode() == null)
            .filter(node -> node.maxPoints().signum() > 0)
            .toList();
    this.groups = scored.size() <= MOST_GROUPS ? scored : List.of();
    this.groupsLeftOut = scored.size() - groups.size();
    for (GroupPoints group : cluster.groups()) {
      points
          .computeIfAbsent(group.unitCode(), unit -> new HashMap<>())
          .put(group.criterionCode(), group);
    }
  }

  /** The table under its heading. */
  TableSection table(@Nullable String heading) {
    RankingNotes notes = new RankingNotes(cluster, ranking, groups, groupsLeftOut, figures, texts);
    return draft().of(heading, ranking, notes.text());
  }

  private TableDraft<RankingRow> draft() {
    TableDraft<RankingRow> table =
        new TableDraft<RankingRow>()
            .column(column("rank", Width.WORD, Align.CENTER), this::rank)
            .column(column("unit", Width.REST, Align.LEFT), row -> row.unit(texts.language()));
    for (int index = 0; index < groups.size(); index++) {
      Criterion group = groups.get(index);
      String heading =
          texts.text("column.group", Figures.roman(index + 1), figures.value(group.maxPoints()));
      table.column(
          new Column(heading, Width.WORD, Align.RIGHT), row -> figure(row, earned(row, group)));
    }
    if (ranking.stream().anyMatch(row -> Figures.isSomething(row.bonusPoints()))) {
      table.column(column("bonus", Width.WORD, Align.RIGHT), row -> figure(row, row.bonusPoints()));
    }
    if (ranking.stream().anyMatch(row -> Figures.isSomething(row.penaltyPoints()))) {
      table.column(
          column("penalty", Width.WORD, Align.RIGHT), row -> figure(row, row.penaltyPoints()));
    }
    return table
        .column(column("total", Width.WORD, Align.RIGHT), row -> figure(row, row.totalPoints()))
        .column(column("class", Width.PHRASE, Align.LEFT), this::classification);
  }

  private Column column(String key, Width width, Align align) {
    return new Column(texts.text("column." + key), width, align);
  }

  private @Nullable BigDecimal earned(RankingRow row, Criterion group) {
    GroupPoints earned = points.getOrDefault(row.unitCode(), Map.of()).get(group.criterionCode());
    return earned == null ? null : earned.points();
  }

  private String rank(RankingRow row) {
    return row.clusterRank() == null ? Figures.NOTHING : Integer.toString(row.clusterRank());
  }

  // the points of a unit that has reported nothing are formally zero, but say nothing about it
  private String figure(RankingRow row, @Nullable BigDecimal points) {
    return points == null || row.unrankedReason() == UnrankedReason.NO_REPORT
        ? Figures.NOTHING
        : figures.points(points);
  }

  private String classification(RankingRow row) {
    if (row.unrankedReason() != null) {
      return texts.text("unranked." + row.unrankedReason());
    }
    String classification = row.classification(texts.language());
    return classification == null ? texts.text("no-class") : classification;
  }
}
