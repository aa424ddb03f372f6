package vn.thidua.reports.document.internal.ranking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.reports.document.internal.Figures;
import vn.thidua.reports.document.internal.Frame;
import vn.thidua.reports.document.internal.Listing;
import vn.thidua.reports.document.internal.Ties;
import vn.thidua.reports.mart.ClassLadder;
import vn.thidua.reports.mart.ClassRule;
import vn.thidua.reports.mart.ClusterReading;
import vn.thidua.reports.mart.Criterion;
import vn.thidua.reports.mart.CriterionKind;
import vn.thidua.reports.mart.HeatCell;
import vn.thidua.reports.mart.NaPolicy;
import vn.thidua.reports.mart.RankStatus;
import vn.thidua.reports.mart.RankingRow;
import vn.thidua.reports.mart.RulebookTerms;
import vn.thidua.reports.text.Texts;

/** What a reader of a ranking must know beside the figures: groups, ties, exclusions, classes. */
final class RankingNotes {
  private static final int MOST_CRITERIA = 3;

  private final ClusterReading cluster;
  private final List<RankingRow> ranking;
  private final List<Criterion> groups;
  private final int groupsLeftOut;
  private final Texts texts;
  private final Texts shared;
  private final Figures figures;

  RankingNotes(
      ClusterReading cluster,
      List<RankingRow> ranking,
      List<Criterion> groups,
      int groupsLeftOut,
      Figures figures,
      Texts texts) {
    this.cluster = cluster;
    this.ranking = ranking;
    this.groups = groups;
    this.texts = texts;
    this.shared = Frame.words(texts.language());
    this.groupsLeftOut = groupsLeftOut;
    this.figures = figures;
  }

  /** The notes, one a line; empty where there is nothing to say. */
  @Nullable String text() {
    List<String> notes = new ArrayList<>();
    if (!cluster.standing().rulebookSound()) {
      notes.add(texts.text("note.unsound"));
    }
    addGroups(notes);
    addClasses(notes);
    addFloors(notes);
    addCap(notes);
    notes.addAll(new Ties(cluster, ranking, texts.language()).sentences());
    addExcluded(notes);
    if (notes.isEmpty()) {
      return null;
    }
    return texts.text("note.heading")
        + notes.stream().map(note -> "\n- " + note).collect(Collectors.joining());
  }

  private void addGroups(List<String> notes) {
    if (groupsLeftOut > 0) {
      notes.add(texts.text("note.groups-too-many", groupsLeftOut));
    }
    if (!groups.isEmpty()) {
      List<String> names = new ArrayList<>();
      for (int index = 0; index < groups.size(); index++) {
        Criterion group = groups.get(index);
        names.add(
            texts.text(
                "note.group",
                Figures.roman(index + 1),
                group.criterion(texts.language()),
                figures.value(group.maxPoints())));
      }
      notes.add(texts.text("note.groups", String.join("; ", names)));
    }
    String ungrouped =
        cluster.criteria().stream()
            .filter(node -> node.kind() == CriterionKind.SCORE && node.parentCode() == null)
            .map(node -> node.criterion(texts.language()))
            .collect(Collectors.joining("; "));
    if (!ungrouped.isEmpty()) {
      notes.add(texts.text("note.ungrouped", ungrouped));
    }
  }

  private void addClasses(List<String> notes) {
    List<ClassRule> rules = cluster.classification();
    Map<String, Integer> classes = new LinkedHashMap<>();
    // the highest class first, whoever stands above whom
    rules.forEach(rule -> classes.put(rule.classification(texts.language()), 0));
    for (RankingRow row : ranking) {
      if (row.rankStatus() == RankStatus.RANKED) {
        String name = row.classification(texts.language());
        classes.merge(name == null ? texts.text("no-class") : name, 1, Integer::sum);
      }
    }
    classes.values().removeIf(count -> count == 0);
    if (!classes.isEmpty()) {
      notes.add(
          texts.text(
              "note.classes",
              classes.entrySet().stream()
                  .map(entry -> texts.text("note.class", entry.getKey(), entry.getValue()))
                  .collect(Collectors.joining("; "))));
      rules.stream()
          .filter(rule -> rule.criterionFloorRatio() != null)
          .map(this::floor)
          .forEach(notes::add);
    }
  }

  private String floor(ClassRule rule) {
    return texts.text(
        "note.class-floor",
        rule.classification(texts.language()),
        figures.percent(rule.minRatio()),
        figures.percent(rule.criterionFloorRatio()));
  }

  // a unit whose ratio would do for a better class asks why it has not got it
  private void addFloors(List<String> notes) {
    List<ClassRule> rules = cluster.classification();
    Map<RankingRow, ClassRule> missed = new LinkedHashMap<>();
    for (RankingRow row : ranking) {
      ClassLadder.of(rules, row).missedByFloor().ifPresent(rule -> missed.put(row, rule));
    }
    if (missed.isEmpty()) {
      return;
    }
    Map<String, Map<String, HeatCell>> cells =
        cluster.heat(missed.keySet().stream().map(RankingRow::unitCode).toList()).stream()
            .collect(
                Collectors.groupingBy(
                    HeatCell::unitCode,
                    Collectors.toMap(HeatCell::criterionCode, Function.identity())));
    missed.forEach(
        (row, rule) -> {
          List<String> below = below(rule, cells.getOrDefault(row.unitCode(), Map.of()));
          // who sees a unit in the ranking only is not told of its criteria
          if (!below.isEmpty()) {
            notes.add(
                texts.text(
                    "note.floor",
                    name(row),
                    rule.classification(texts.language()),
                    Listing.of(
                        below,
                        MOST_CRITERIA,
                        "; ",
                        (named, others) -> texts.text("list.more", named, others))));
          }
        });
  }

  private List<String> below(ClassRule rule, Map<String, HeatCell> cells) {
    List<String> names = new ArrayList<>();
    for (Criterion node : cluster.criteria()) {
      HeatCell cell = cells.get(node.criterionCode());
      if (node.kind() == CriterionKind.SCORE
          && cell != null
          && rule.isFloorAbove(cell.points(), cell.maxPoints())) {
        names.add(shared.text("quoted", node.criterion(texts.language())));
      }
    }
    return names;
  }

  private void addCap(List<String> notes) {
    BigDecimal cap = cluster.rulebook().map(RulebookTerms::totalCap).orElse(null);
    if (cap != null && ranking.stream().anyMatch(row -> isAt(cap, row))) {
      notes.add(texts.text("note.cap", figures.value(cap)));
    }
  }

  private static boolean isAt(BigDecimal cap, RankingRow row) {
    return row.totalPoints() != null && row.totalPoints().compareTo(cap) == 0;
  }

  // what the rulebook makes of criteria that are not assigned, as the total does not add up
  // otherwise
  private void addExcluded(List<String> notes) {
    NaPolicy policy = cluster.rulebook().map(RulebookTerms::naPolicy).orElse(NaPolicy.ZERO);
    Map<BigDecimal, List<String>> units = new LinkedHashMap<>();
    for (RankingRow row : ranking) {
      BigDecimal excluded = row.excludedMax();
      if (row.totalPoints() != null && excluded != null && excluded.signum() > 0) {
        units
            .computeIfAbsent(excluded.stripTrailingZeros(), max -> new ArrayList<>())
            .add(name(row));
      }
    }
    units.forEach(
        (max, names) ->
            notes.add(
                texts.text(
                    "note.excluded." + policy, String.join("; ", names), figures.value(max))));
  }

  private String name(RankingRow row) {
    return row.unit(texts.language());
  }
}
