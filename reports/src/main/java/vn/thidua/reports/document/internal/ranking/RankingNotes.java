package vn.thidua.reports.document.internal.ranking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.reports.document.internal.Figures;
import vn.thidua.reports.mart.ClassRule;
import vn.thidua.reports.mart.ClusterReading;
import vn.thidua.reports.mart.Criterion;
import vn.thidua.reports.mart.CriterionKind;
import vn.thidua.reports.mart.RankStatus;
import vn.thidua.reports.mart.RankingRow;
import vn.thidua.reports.mart.RulebookTerms;
import vn.thidua.reports.text.Texts;

/** What a reader of a ranking must know beside the figures: groups, ties, exclusions, classes. */
final class RankingNotes {
  private static final String GROUP_TIE = "GROUP:";

  private final ClusterReading cluster;
  private final List<RankingRow> ranking;
  private final List<Criterion> groups;
  private final int groupsLeftOut;
  private final Texts texts;
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
    addCap(notes);
    addTies(notes);
    addShared(notes);
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

  private void addCap(List<String> notes) {
    BigDecimal cap = cluster.rulebook().map(RulebookTerms::totalCap).orElse(null);
    if (cap != null && ranking.stream().anyMatch(row -> isAt(cap, row))) {
      notes.add(texts.text("note.cap", figures.value(cap)));
    }
  }

  private static boolean isAt(BigDecimal cap, RankingRow row) {
    return row.totalPoints() != null && row.totalPoints().compareTo(cap) == 0;
  }

  private void addTies(List<String> notes) {
    Map<String, List<RankingRow>> ties = new LinkedHashMap<>();
    for (RankingRow row : ranking) {
      if (row.tieBrokenBy() != null) {
        ties.computeIfAbsent(row.tieBrokenBy(), rule -> new ArrayList<>()).add(row);
      }
    }
    ties.forEach(
        (rule, rows) ->
            notes.add(
                texts.text(
                    "note.tie",
                    rule(rule),
                    rows.stream()
                        .map(row -> texts.text("tie.unit", name(row), rank(row)))
                        .collect(Collectors.joining("; ")))));
  }

  private void addShared(List<String> notes) {
    Map<Integer, List<RankingRow>> ranks =
        ranking.stream()
            .filter(row -> row.clusterRank() != null)
            .collect(
                Collectors.groupingBy(
                    row -> Objects.requireNonNull(row.clusterRank()),
                    TreeMap::new,
                    Collectors.toList()));
    ranks.forEach(
        (rank, rows) -> {
          if (rows.size() > 1) {
            notes.add(
                texts.text(
                    "note.shared",
                    rank,
                    rows.stream().map(this::name).collect(Collectors.joining("; "))));
          }
        });
  }

  // what the rulebook makes of criteria that are not assigned, as the total does not add up
  // otherwise
  private void addExcluded(List<String> notes) {
    String policy = cluster.rulebook().map(RulebookTerms::naPolicy).orElse("ZERO");
    for (RankingRow row : ranking) {
      if (row.totalPoints() != null
          && row.excludedMax() != null
          && row.excludedMax().signum() > 0) {
        notes.add(
            texts.text("note.excluded." + policy, name(row), figures.value(row.excludedMax())));
      }
    }
  }

  private String rule(String rule) {
    if (!rule.startsWith(GROUP_TIE)) {
      return texts.text("tie." + rule);
    }
    String code = rule.substring(GROUP_TIE.length());
    String name =
        cluster.criteria().stream()
            .filter(node -> node.criterionCode().equals(code))
            .map(node -> node.criterion(texts.language()))
            .findFirst()
            .orElse(code);
    return texts.text("tie.GROUP", name);
  }

  private String name(RankingRow row) {
    return row.unit(texts.language());
  }

  private static String rank(RankingRow row) {
    return String.valueOf(row.clusterRank());
  }
}
