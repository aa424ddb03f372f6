package vn.thidua.etl.oracle;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Random clusters whose units come, go, are renamed, merged, split and absorbed over the years. */
final class RandomCity {
  /** What may happen to units of a cluster in a year. */
  private enum Change {
    RENAME,
    MERGER,
    SPLIT,
    ABSORPTION,
    CHAIN,
    CIRCLE
  }

  private final Dice dice;
  private final DossierTables tables;
  private final Map<String, BigDecimal> handedOver = new HashMap<>();
  private int units;

  RandomCity(Dice dice, DossierTables tables) {
    this.dice = dice;
    this.tables = tables;
  }

  /**
   * Writes clusters, units, memberships and successions; gives the cluster of each unit by year.
   */
  List<Map<String, String>> members(int clusters, int firstYear, int years) {
    List<Map<String, String>> members = new ArrayList<>();
    Map<String, String> first = new LinkedHashMap<>();
    for (int i = 1; i <= clusters; i++) {
      String cluster = "K" + i;
      tables.add("clusters", "cluster_code", cluster, "cluster_name", "Cụm " + i);
      for (int n = dice.between(3, 8); n > 0; n--) {
        first.put(newUnit(), cluster);
      }
    }
    members.add(first);
    for (int i = 1; i < years; i++) {
      members.add(nextYear(members.get(i - 1), firstYear + i));
    }
    for (int i = 0; i < years; i++) {
      String year = Integer.toString(firstYear + i);
      members
          .get(i)
          .forEach(
              (unit, cluster) ->
                  tables.add(
                      "memberships", "year", year, "cluster_code", cluster, "unit_code", unit));
    }
    return members;
  }

  private Map<String, String> nextYear(Map<String, String> last, int year) {
    Map<String, String> next = new LinkedHashMap<>();
    List<String> clusters = last.values().stream().distinct().toList();
    last.forEach(
        (unit, cluster) -> {
          if (dice.chance(95)) {
            next.put(unit, dice.chance(95) ? cluster : dice.pick(clusters));
          }
        });
    for (String cluster : clusters) {
      if (dice.chance(20)) {
        next.put(newUnit(), cluster);
      }
      if (dice.chance(60)) {
        reorganise(next, cluster, year);
      }
    }
    return next.isEmpty() ? last : next;
  }

  private void reorganise(Map<String, String> members, String cluster, int year) {
    Optional<String> first = member(members, cluster, "");
    Optional<String> second = first.flatMap(unit -> member(members, cluster, unit));
    if (second.isEmpty()) {
      return;
    }
    String a = first.get();
    String b = second.get();
    switch (dice.pick(List.of(Change.values()))) {
      case RENAME -> hand(a, newMember(members, cluster), "1", year);
      case MERGER -> {
        String merged = newMember(members, cluster);
        hand(a, merged, "1", year);
        hand(b, merged, dice.pick("1", "1", "0.5"), year);
        leave(members, b);
      }
      case SPLIT -> {
        String other = dice.chance(50) ? b : newMember(members, cluster);
        hand(a, newMember(members, cluster), "0.3", year);
        hand(a, other, dice.pick("0.7", "0.333333"), year);
      }
      case ABSORPTION -> hand(a, b, dice.pick("", "1", "0.25"), year);
      case CHAIN -> {
        String middle = newMember(members, cluster);
        hand(a, middle, dice.pick("1", "0.6"), year);
        hand(middle, newMember(members, cluster), "1", year);
        leave(members, middle);
      }
      case CIRCLE -> {
        hand(a, b, "1", year);
        hand(b, a, "1", year);
      }
    }
    leave(members, a);
  }

  private Optional<String> member(Map<String, String> members, String cluster, String other) {
    List<String> candidates =
        members.entrySet().stream()
            .filter(m -> m.getValue().equals(cluster) && !m.getKey().equals(other))
            .map(Map.Entry::getKey)
            .toList();
    return candidates.isEmpty() ? Optional.empty() : Optional.of(dice.pick(candidates));
  }

  private String newMember(Map<String, String> members, String cluster) {
    String unit = newUnit();
    members.put(unit, cluster);
    return unit;
  }

  /** A predecessor may have a last year beside its successor. */
  private void leave(Map<String, String> members, String unit) {
    if (dice.chance(75)) {
      members.remove(unit);
    }
  }

  /** Adds a succession unless more than the whole of the predecessor would be handed over. */
  private void hand(String predecessor, String successor, String share, int year) {
    BigDecimal part = share.isEmpty() ? BigDecimal.ONE : new BigDecimal(share);
    BigDecimal all = handedOver.getOrDefault(predecessor, BigDecimal.ZERO).add(part);
    if (all.compareTo(BigDecimal.ONE) > 0) {
      return;
    }
    handedOver.put(predecessor, all);
    String date =
        dice.pick(year + "-01-01", year + "-07-01", year + "-12-31", (year - 1) + "-12-31");
    tables.add(
        "successions",
        "effective_on",
        date,
        "predecessor_code",
        predecessor,
        "successor_code",
        successor,
        "share",
        share);
  }

  private String newUnit() {
    String unit = "U" + ++units;
    tables.add("units", "unit_code", unit, "unit_name", "Đơn vị " + units);
    return unit;
  }
}
