package vn.thidua.etl.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The editions of all years of a dossier, computed by the letter of scoring.md.
 *
 * <p>A year is computed after the years before it, of which it takes its history; every year comes
 * from this run, there are no official editions.
 */
final class Oracle {
  private final Dossier dossier;
  private final LocalDate asOf;
  private final NavigableMap<Integer, Map<String, Standing>> standings = new TreeMap<>();
  private final Map<String, NavigableMap<Integer, ClusterYear>> clusters = new TreeMap<>();

  private Oracle(Dossier dossier, LocalDate asOf) {
    this.dossier = dossier;
    this.asOf = asOf;
  }

  /** The mart's relations by name; each row says in {@code edition_year} whose edition it is in. */
  static Map<String, List<Map<String, @Nullable Object>>> relations(
      Dossier dossier, LocalDate asOf) {
    return new Oracle(dossier, asOf).relations();
  }

  private Map<String, List<Map<String, @Nullable Object>>> relations() {
    Figures figures = new Figures(dossier);
    MartRows rows = new MartRows();
    for (int year : years()) {
      List<Score> scores = new ArrayList<>();
      members(year)
          .forEach(
              (cluster, units) -> {
                List<Score> ofCluster =
                    new Scoring(dossier, figures, asOf, year, cluster, units).scores();
                clusters
                    .computeIfAbsent(cluster, c -> new TreeMap<>())
                    .put(year, ClusterYear.of(cluster, ofCluster));
                scores.addAll(ofCluster);
              });
      rank(year, scores);
      addRows(rows, year);
    }
    return rows.relations();
  }

  /** Every year with memberships has an edition. */
  private SortedSet<Integer> years() {
    return dossier.memberships().stream()
        .map(Dossier.Membership::year)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Map<String, List<String>> members(int year) {
    return dossier.memberships().stream()
        .filter(m -> m.year() == year)
        .collect(
            Collectors.groupingBy(
                Dossier.Membership::cluster,
                TreeMap::new,
                Collectors.mapping(Dossier.Membership::unit, Collectors.toList())));
  }

  private void rank(int year, List<Score> scores) {
    History before = new History(dossier, standings, year);
    Map<String, Past> previous = new HashMap<>();
    for (Score score : scores) {
      Past past = before.past(score.unit(), year - 1);
      if (past != null) {
        previous.put(score.unit(), past);
      }
    }
    Map<String, Standing> byUnit = new TreeMap<>();
    new Ranking(scores, previous)
        .standings()
        .forEach(standing -> byUnit.put(standing.score().unit(), standing));
    standings.put(year, byUnit);
  }

  private void addRows(MartRows rows, int year) {
    History history = new History(dossier, standings, year);
    Map<String, Standing> units = standings.getOrDefault(year, Map.of());
    units.values().forEach(rows::addUnit);
    dossier.successions().stream()
        .filter(succession -> succession.year() == year)
        .forEach(
            succession ->
                rows.addSuccession(
                    succession,
                    dossier
                        .endOf(succession.predecessor())
                        .filter(end -> !end.isAfter(succession.effectiveOn()))
                        .isPresent()));
    addSamePeriods(rows, year);
    addExplanations(rows, units.values());
    addClusters(rows, year);
    new Proposals(dossier, year, units.values(), history)
        .reasons()
        .forEach(
            (award, reasons) ->
                reasons.forEach(
                    (unit, reason) ->
                        rows.addProposal(
                            Objects.requireNonNull(units.get(unit)).score(), award, reason)));
    for (int y : history.years()) {
      history.scored(y).forEach(standing -> rows.addAsWas(year, standing));
    }
    units.values().forEach(standing -> addAsToday(rows, history, standing.score()));
  }

  /** Beside the unit of the same code, whatever became of it in between. */
  private void addSamePeriods(MartRows rows, int year) {
    Map<String, Standing> past = standings.getOrDefault(year - 1, Map.of());
    standings
        .getOrDefault(year, Map.of())
        .forEach(
            (unit, standing) -> {
              Standing before = past.get(unit);
              for (Mark mark : standing.score().marks()) {
                Facts then = before == null ? null : before.score().facts(mark.criterion().code());
                SamePeriod same = SamePeriod.of(mark.facts(), then);
                if (same != null) {
                  rows.addSamePeriod(standing.score(), mark.criterion(), same);
                }
              }
            });
    rows.addCourseCounts(year);
  }

  private static void addExplanations(MartRows rows, Collection<Standing> units) {
    units.stream()
        .filter(standing -> standing.score().book() != null)
        .collect(Collectors.groupingBy(standing -> standing.score().cluster()))
        .values()
        .forEach(
            members -> {
              WhatIf whatIf = new WhatIf(members);
              members.forEach(standing -> rows.addUnitExplanation(standing, whatIf));
            });
  }

  private void addClusters(MartRows rows, int year) {
    clusters.forEach(
        (cluster, years) -> {
          ClusterYear own = years.get(year);
          if (own != null) {
            rows.addCluster(year, own);
            PlanStage.ofCluster(years.headMap(year, true))
                .forEach(stage -> rows.addStage(year, cluster, null, stage));
          }
        });
  }

  private static void addAsToday(MartRows rows, History history, Score score) {
    NavigableMap<Integer, Past> pasts = history.pasts(score.unit());
    pasts.forEach((y, past) -> rows.addAsToday(score.year(), history, score.unit(), y, past));
    PlanStage.ofUnit(pasts)
        .forEach(stage -> rows.addStage(score.year(), score.cluster(), score.unit(), stage));
  }
}
