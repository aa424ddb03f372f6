package vn.thidua.etl.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A random dossier without a fault, but for rulebooks refused as not sound: the same seed gives the
 * same dossier.
 */
final class RandomDossier {
  private static final int FIRST_YEAR = 2019;
  private static final String EVERY_CLUSTER = "*";

  private final Dice dice;
  private final DossierTables tables = new DossierTables();
  private final Map<String, RandomRulebook> rulebooks = new HashMap<>();
  private final LocalDate asOf;

  private RandomDossier(long seed, int clusters) {
    dice = new Dice(seed);
    int years = dice.between(1, 3);
    asOf = asOf(FIRST_YEAR + years - 1);
    List<Map<String, String>> members =
        new RandomCity(dice, tables).members(clusters, FIRST_YEAR, years);
    List<String> awards = new ArrayList<>();
    for (int i = 0; i < years; i++) {
      makeUp(FIRST_YEAR + i, members.get(i), awards);
    }
  }

  /** One to three clusters of three to eight units, small enough to follow by hand. */
  static RandomDossier small(long seed) {
    return new RandomDossier(seed, 1 + (int) (seed % 3));
  }

  /** As many clusters as asked for: the variety of many small dossiers in one run. */
  static RandomDossier wide(long seed, int clusters) {
    return new RandomDossier(seed, clusters);
  }

  DossierTables tables() {
    return tables;
  }

  /** After all years, or inside the last one, on an edge between periods among others. */
  LocalDate asOf() {
    return asOf;
  }

  private LocalDate asOf(int lastYear) {
    return switch (dice.between(0, 3)) {
      case 0 -> LocalDate.of(lastYear, 6, 30);
      case 1 -> LocalDate.of(lastYear, 1, 1).plusDays(dice.between(0, 364));
      default -> LocalDate.of(lastYear + 1, 2, 1);
    };
  }

  private void makeUp(int year, Map<String, String> members, List<String> awards) {
    Map<String, RandomRulebook> current = new LinkedHashMap<>();
    if (dice.chance(60)) {
      writeRulebook(year, EVERY_CLUSTER);
    } else {
      rulebooks.remove(EVERY_CLUSTER);
    }
    for (String cluster : new LinkedHashSet<>(members.values())) {
      if (dice.chance(65)) {
        writeRulebook(year, cluster);
      } else {
        rulebooks.remove(cluster);
      }
      RandomRulebook own = rulebooks.getOrDefault(cluster, rulebooks.get(EVERY_CLUSTER));
      if (own != null) {
        current.put(cluster, own);
      }
    }
    makeUpFigures(year, members, current);
    makeUpAwards(year, members, awards, current);
  }

  private void writeRulebook(int year, String cluster) {
    RandomRulebook last = rulebooks.get(cluster);
    RandomRulebook rulebook = last == null ? new RandomRulebook(dice) : last.next();
    rulebooks.put(cluster, rulebook);
    if (dice.chance(4)) {
      rulebook.writeUnsound(tables, year, cluster);
    } else {
      rulebook.write(tables, year, cluster);
    }
  }

  /** A unit is at times the twin of the one before in its cluster. */
  private void makeUpFigures(
      int year, Map<String, String> members, Map<String, RandomRulebook> current) {
    Map<String, RandomFigures> before = new HashMap<>();
    members.forEach(
        (unit, cluster) -> {
          RandomRulebook rulebook = current.get(cluster);
          if (rulebook != null) {
            RandomFigures figures = new RandomFigures(dice, year);
            RandomFigures twin = before.get(cluster);
            if (twin != null && dice.chance(25)) {
              figures.makeUpLike(twin);
            } else {
              figures.makeUp(rulebook);
            }
            figures.write(tables, unit);
            before.put(cluster, figures);
          }
        });
  }

  private void makeUpAwards(
      int year,
      Map<String, String> members,
      List<String> known,
      Map<String, RandomRulebook> current) {
    Set<String> classes = new LinkedHashSet<>();
    current.values().forEach(rulebook -> classes.addAll(rulebook.classCodes()));
    List<String> awards = new ArrayList<>(List.of("A1", "A2", "A3", "A4", "A5"));
    awards.subList(dice.between(0, 5), 5).clear();
    known.addAll(awards);
    for (String award : awards) {
      tables.add("award_rules", rule(year, award, awards, known, List.copyOf(classes)));
    }
    if (!known.isEmpty()) {
      members.keySet().stream()
          .filter(unit -> dice.chance(30))
          .forEach(unit -> give(year, unit, dice.pick(known)));
    }
  }

  private void give(int year, String unit, String award) {
    tables.add("awards", "year", Integer.toString(year), "unit_code", unit, "award_code", award);
  }

  private Map<String, String> rule(
      int year, String award, List<String> awards, List<String> known, List<String> classes) {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("year", Integer.toString(year));
    row.put("award_code", award);
    row.put("award_name", award);
    maybe(row, 60, "scope", dice.pick("CLUSTER", "CITY"));
    maybe(row, 35, "pool_award", dice.pick(awards));
    maybe(row, 40, "quota", dice.pick("0", "1", "2", "3", "10"));
    maybe(row, 50, "quota_ratio", dice.pick("0.1", "0.25", "0.5", "0.333333"));
    maybe(row, 60, "quota_rounding", dice.pick("DOWN", "HALF_UP", "UP"));
    maybe(row, 20, "max_rank", dice.pick("1", "3", "5"));
    maybe(row, 20, "min_ratio", dice.pick("0.3", "0.5"));
    if (!classes.isEmpty()) {
      maybe(row, 20, "class_code", dice.pick(classes));
    }
    maybe(row, 15, "min_met_share", dice.pick("0.3", "0.5"));
    maybe(row, 10, "min_exceeded_share", dice.pick("0.2", "0.333333"));
    if (maybe(row, 15, "requires_award", dice.pick(known))) {
      maybe(row, 40, "requires_years", dice.pick("1", "2"));
    }
    return row;
  }

  private boolean maybe(Map<String, String> row, int percent, String column, String text) {
    boolean given = dice.chance(percent);
    if (given) {
      row.put(column, text);
    }
    return given;
  }
}
