package vn.thidua.etl.run;

import static vn.thidua.etl.dossier.DossierTable.AWARD_RULES;
import static vn.thidua.etl.dossier.DossierTable.BANDS;
import static vn.thidua.etl.dossier.DossierTable.CLASSIFICATIONS;
import static vn.thidua.etl.dossier.DossierTable.CRITERIA;
import static vn.thidua.etl.dossier.DossierTable.MEMBERSHIPS;
import static vn.thidua.etl.dossier.DossierTable.RULEBOOKS;
import static vn.thidua.etl.dossier.DossierTable.SUCCESSIONS;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import vn.thidua.etl.digest.Sha256;
import vn.thidua.etl.dossier.DossierTable;
import vn.thidua.etl.graph.Ancestry;
import vn.thidua.etl.graph.AwardPools;
import vn.thidua.etl.graph.CriterionTree;
import vn.thidua.etl.graph.RankSteps;
import vn.thidua.etl.rulebook.TieBreaks;

/**
 * The small reference tables of a dossier on the driver, and what the {@code graph} package makes
 * of them.
 */
final class Frame {

  /** A rulebook of a year: of one cluster, or {@code *}. */
  record Rulebook(int year, String cluster) {}

  private final Map<DossierTable, List<Row>> rows = new HashMap<>();

  /**
   * @param accepted gives the accepted rows of a table but the facts
   */
  Frame(Function<DossierTable, List<Row>> accepted) {
    Comparator<Row> fileOrder =
        Comparator.comparing((Row row) -> text(row, "source_file"), Frame::byCodePoint)
            .thenComparing(row -> text(row, "sheet"), Frame::byCodePoint)
            .thenComparing(row -> row.<Long>getAs("source_line"));
    for (DossierTable table :
        List.of(
            MEMBERSHIPS, SUCCESSIONS, RULEBOOKS, CRITERIA, BANDS, CLASSIFICATIONS, AWARD_RULES)) {
      List<Row> sorted = new ArrayList<>(accepted.apply(table));
      sorted.sort(fileOrder);
      rows.put(table, sorted);
    }
  }

  private static int byCodePoint(String a, String b) {
    return Arrays.compare(a.codePoints().toArray(), b.codePoints().toArray());
  }

  private List<Row> of(DossierTable table) {
    return rows.getOrDefault(table, List.of());
  }

  private static String text(Row row, String column) {
    String value = row.getAs(column);
    return value == null ? "" : value;
  }

  private static int year(Row row) {
    return row.<Integer>getAs("year");
  }

  SortedSet<Integer> years() {
    SortedSet<Integer> years = new TreeSet<>();
    of(MEMBERSHIPS).forEach(row -> years.add(year(row)));
    return years;
  }

  /** Per year the cluster of each unit, by the units' codes. */
  SortedMap<Integer, SortedMap<String, String>> members() {
    SortedMap<Integer, SortedMap<String, String>> members = new TreeMap<>();
    of(MEMBERSHIPS)
        .forEach(
            row ->
                members
                    .computeIfAbsent(year(row), year -> new TreeMap<>())
                    .put(row.getAs("unit_code"), row.getAs("cluster_code")));
    return members;
  }

  private Set<Rulebook> soundRulebooks() {
    Set<Rulebook> sound = new HashSet<>();
    for (Row row : of(RULEBOOKS)) {
      if (row.<Boolean>getAs("is_sound")) {
        sound.add(new Rulebook(year(row), text(row, "cluster_code")));
      }
    }
    return sound;
  }

  Map<Integer, Integer> rankSteps() {
    Set<Rulebook> sound = soundRulebooks();
    Set<Integer> lookingBack = new TreeSet<>();
    for (Row row : of(RULEBOOKS)) {
      boolean isSound = sound.contains(new Rulebook(year(row), text(row, "cluster_code")));
      if (isSound && TieBreaks.of(row.getAs("tie_breaks")).contains("PREVIOUS_RANK")) {
        lookingBack.add(year(row));
      }
    }
    return RankSteps.of(years(), lookingBack);
  }

  Map<Rulebook, List<CriterionTree.Place>> trees() {
    Set<Rulebook> sound = soundRulebooks();
    Map<Rulebook, List<CriterionTree.Node>> nodes = new HashMap<>();
    for (Row row : of(CRITERIA)) {
      Rulebook rulebook = new Rulebook(year(row), text(row, "cluster_code"));
      if (sound.contains(rulebook)) {
        nodes
            .computeIfAbsent(rulebook, book -> new ArrayList<>())
            .add(
                new CriterionTree.Node(
                    row.getAs("criterion_code"), row.<String>getAs("parent_code")));
      }
    }
    Map<Rulebook, List<CriterionTree.Place>> trees = new HashMap<>();
    nodes.forEach((rulebook, list) -> trees.put(rulebook, CriterionTree.places(list)));
    return trees;
  }

  /** Per edition year the paths back from every unit that came of another. */
  Map<Integer, List<Ancestry.Path>> ancestry() {
    List<Ancestry.Succession> successions = new ArrayList<>();
    Set<String> successors = new TreeSet<>();
    for (Row row : of(SUCCESSIONS)) {
      successions.add(
          new Ancestry.Succession(
              row.<java.sql.Date>getAs("effective_on").toLocalDate(),
              row.getAs("predecessor_code"),
              row.getAs("successor_code"),
              row.getAs("share")));
      successors.add(row.getAs("successor_code"));
    }
    Map<String, Integer> firstYears = new HashMap<>();
    of(MEMBERSHIPS).forEach(row -> firstYears.merge(row.getAs("unit_code"), year(row), Math::min));
    Map<Integer, List<Ancestry.Path>> ancestry = new TreeMap<>();
    for (int year : years()) {
      Ancestry known = new Ancestry(year, successions, firstYears);
      List<Ancestry.Path> paths = new ArrayList<>();
      successors.forEach(unit -> paths.addAll(known.paths(unit)));
      ancestry.put(year, paths);
    }
    return ancestry;
  }

  /** The units that grew from others, and those others, in any year. */
  SortedSet<String> reorganised() {
    SortedSet<String> units = new TreeSet<>();
    ancestry()
        .values()
        .forEach(
            paths ->
                paths.forEach(
                    path -> {
                      units.add(path.unit());
                      units.add(path.ancestor());
                    }));
    return units;
  }

  /** Per year the step of each award. */
  Map<Integer, Map<String, Integer>> awardSteps() {
    Map<Integer, List<AwardPools.Rule>> rules = new TreeMap<>();
    for (Row row : of(AWARD_RULES)) {
      rules
          .computeIfAbsent(year(row), year -> new ArrayList<>())
          .add(new AwardPools.Rule(row.getAs("award_code"), row.<String>getAs("pool_award")));
    }
    Map<Integer, Map<String, Integer>> steps = new TreeMap<>();
    rules.forEach((year, list) -> steps.put(year, AwardPools.steps(list)));
    return steps;
  }

  /** SHA-256 of all that regulates each year, wherever in the dossier it stands. */
  Map<Integer, String> rulebookDigests() {
    Map<Integer, List<String>> lines = new TreeMap<>();
    for (DossierTable table : List.of(RULEBOOKS, CRITERIA, BANDS, CLASSIFICATIONS, AWARD_RULES)) {
      for (Row row : of(table)) {
        List<Object> cells = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
          cells.add(row.get(i));
        }
        lines
            .computeIfAbsent(year(row), year -> new ArrayList<>())
            .add(table.tableName() + cells + "\n");
      }
    }
    Map<Integer, String> digests = new HashMap<>();
    lines.forEach(
        (year, list) ->
            digests.put(year, Sha256.of(list.stream().sorted().collect(Collectors.joining()))));
    return digests;
  }
}
