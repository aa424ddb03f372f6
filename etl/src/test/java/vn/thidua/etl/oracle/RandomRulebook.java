package vn.thidua.etl.oracle;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A random sound rulebook: every method, direction, frequency, aggregation, policy and tie-break.
 */
final class RandomRulebook {
  private static final int DEEPEST = 3;

  private final Dice dice;
  private final boolean plainPoints;
  private final Map<String, String> header = new LinkedHashMap<>();
  private final List<Map<String, String>> criteria = new ArrayList<>();
  private final List<Map<String, String>> bands = new ArrayList<>();
  private final List<Map<String, String>> classes = new ArrayList<>();
  private int nodes;

  RandomRulebook(Dice dice) {
    this.dice = dice;
    // whole points given by an assessor tie often
    plainPoints = dice.chance(35);
    BigDecimal scale = leaf("", "SCORE");
    for (int i = dice.between(0, 3); i > 0; i--) {
      scale = scale.add(dice.chance(60) ? group("", 1) : leaf("", "SCORE"));
    }
    for (int i = dice.between(0, 2); i > 0; i--) {
      leaf("", dice.pick("BONUS", "PENALTY"));
    }
    addHeader(scale);
    addClasses();
    if (dice.chance(20)) {
      Collections.shuffle(criteria, dice.random());
    }
  }

  private RandomRulebook(RandomRulebook last) {
    dice = last.dice;
    plainPoints = last.plainPoints;
    header.putAll(last.header);
    last.criteria.forEach(row -> criteria.add(new LinkedHashMap<>(row)));
    bands.addAll(last.bands);
    classes.addAll(last.classes);
    nodes = last.nodes;
  }

  /** Next year's: mostly the same, sometimes counted or measured differently, sometimes all new. */
  RandomRulebook next() {
    if (dice.chance(15)) {
      return new RandomRulebook(dice);
    }
    RandomRulebook next = new RandomRulebook(this);
    for (Map<String, String> leaf : next.leaves()) {
      if (dice.chance(10)) {
        next.put(leaf, "aggregation", dice.pick("SUM", "LAST", "AVERAGE"));
      }
      if (dice.chance(10)) {
        next.put(leaf, "frequency", dice.pick("MONTH", "QUARTER", "HALF", "YEAR"));
      }
      if (dice.chance(10)) {
        next.put(leaf, "unit_of_measure", dice.pick("", "ha", "%"));
      }
      if (dice.chance(10) && !"SHARE_OF_BEST".equals(leaf.get("method"))) {
        next.put(leaf, "direction", dice.pick("HIGHER", "LOWER", "NEAR"));
      }
    }
    return next;
  }

  List<Map<String, String>> leaves() {
    return criteria.stream().filter(row -> !"GROUP".equals(row.get("kind"))).toList();
  }

  List<String> codes() {
    return criteria.stream().map(row -> row.getOrDefault("criterion_code", "")).toList();
  }

  private List<String> groups() {
    return criteria.stream()
        .filter(row -> "GROUP".equals(row.get("kind")))
        .map(row -> row.getOrDefault("criterion_code", ""))
        .toList();
  }

  List<String> classCodes() {
    return classes.stream().map(row -> row.getOrDefault("class_code", "")).toList();
  }

  void write(DossierTables tables, int year, String cluster) {
    write(tables, "rulebooks", List.of(header), year, cluster);
    write(tables, "criteria", criteria, year, cluster);
    write(tables, "bands", bands, year, cluster);
    write(tables, "classifications", classes, year, cluster);
  }

  /** The same with a scale that is not the sum of its parts, which the checks refuse. */
  void writeUnsound(DossierTables tables, int year, String cluster) {
    String scale = header.getOrDefault("scale", "");
    put(header, "scale", new BigDecimal(scale).add(BigDecimal.ONE).toPlainString());
    write(tables, year, cluster);
    put(header, "scale", scale);
    tables.refuseRulebook(year, cluster);
  }

  private static void write(
      DossierTables tables,
      String table,
      List<Map<String, String>> rows,
      int year,
      String cluster) {
    for (Map<String, String> row : rows) {
      Map<String, String> written = new LinkedHashMap<>();
      written.put("year", Integer.toString(year));
      written.put("cluster_code", cluster);
      written.putAll(row);
      tables.add(table, written);
    }
  }

  private void addHeader(BigDecimal scale) {
    put(header, "scale", scale.toPlainString());
    put(header, "decimals", plainPoints ? "0" : dice.pick("", "0", "1", "2", "3", "6"));
    put(header, "na_policy", dice.pick("", "RESCALE", "FULL", "ZERO"));
    put(header, "bonus_cap", dice.pick("", "", "2", "5.5"));
    put(
        header,
        "total_cap",
        dice.pick("", "", scale.toPlainString(), scale.multiply(new BigDecimal("0.9")).toString()));
    put(header, "at_risk_ratio", dice.pick("", "0.8", "0.95", "0.833333"));
    List<String> tieBreaks =
        new ArrayList<>(List.of("FEWER_PENALTIES", "COMMITMENTS_MET", "PREVIOUS_RANK"));
    groups().forEach(group -> tieBreaks.add("GROUP:" + group));
    Collections.shuffle(tieBreaks, dice.random());
    put(
        header,
        "tie_breaks",
        String.join(
            ";", tieBreaks.subList(0, dice.chance(30) ? 0 : dice.between(1, tieBreaks.size()))));
  }

  private void addClasses() {
    for (String code : List.of("EXCELLENT", "GOOD", "FAIR", "WEAK")) {
      if (dice.chance(70)) {
        Map<String, String> row = new LinkedHashMap<>();
        put(row, "class_code", code);
        put(row, "class_name", code);
        put(row, "min_ratio", dice.pick("0.9", "0.8", "0.5", "0.5", "0.3", "0"));
        put(row, "criterion_floor_ratio", dice.pick("", "", "0.25", "0.5", "0"));
        classes.add(row);
      }
    }
  }

  /** Adds a group with what is below it; its maximum is the sum of its SCOREs and GROUPs. */
  private BigDecimal group(String parent, int depth) {
    String code = "G" + ++nodes;
    Map<String, String> row = new LinkedHashMap<>();
    put(row, "criterion_code", code);
    put(row, "parent_code", parent);
    put(row, "criterion_name", code);
    put(row, "kind", "GROUP");
    criteria.add(row);
    BigDecimal max = BigDecimal.ZERO;
    for (int i = dice.between(0, 3); i > 0; i--) {
      if (depth < DEEPEST && dice.chance(30)) {
        max = max.add(group(code, depth + 1));
      } else if (dice.chance(80)) {
        max = max.add(leaf(code, "SCORE"));
      } else {
        leaf(code, dice.pick("BONUS", "PENALTY"));
      }
    }
    put(row, "max_points", max.toPlainString());
    return max;
  }

  private BigDecimal leaf(String parent, String kind) {
    String code = "C" + ++nodes;
    String method =
        plainPoints
            ? "POINTS"
            : dice.pick(
                "PROPORTIONAL",
                "PASS_FAIL",
                "BANDED",
                "STEPPED",
                "LEADER_RELATIVE",
                "SHARE_OF_BEST",
                "DEDUCTION",
                "PER_ITEM",
                "POINTS");
    String max = plainPoints ? dice.pick("3", "5") : dice.pick("10", "20", "15.5", "7", "33.33");
    Map<String, String> row = new LinkedHashMap<>();
    put(row, "criterion_code", code);
    put(row, "parent_code", parent);
    put(row, "criterion_name", code);
    put(row, "kind", kind);
    put(row, "method", method);
    put(row, "max_points", max);
    put(row, "frequency", dice.pick("MONTH", "QUARTER", "HALF", "YEAR", ""));
    put(row, "aggregation", dice.pick("SUM", "SUM", "LAST", "AVERAGE", "MAX", "MIN", ""));
    boolean shareOfBest = method.equals("SHARE_OF_BEST");
    put(row, "direction", dice.pick("HIGHER", "LOWER", shareOfBest ? "" : "NEAR"));
    put(row, "unit_of_measure", dice.pick("", "ha"));
    put(row, "theme", dice.pick("", "REFORM", "GREEN"));
    put(row, "tolerance", dice.pick("", "0.05", "0.2"));
    settings(row, method, new BigDecimal(max));
    criteria.add(row);
    return new BigDecimal(max);
  }

  private void settings(Map<String, String> row, String method, BigDecimal max) {
    put(row, "basis", dice.pick("", "RATIO", "VALUE"));
    switch (method) {
      case "PROPORTIONAL" -> put(row, "cap_ratio", dice.pick("", "1.2", "0.8", "1.333333"));
      case "BANDED" -> addBands(row, max);
      case "STEPPED" -> {
        put(row, "step_size", dice.pick("0.05", "0.1", "1", "0.3"));
        put(row, "step_points", dice.pick("1", "0.5", "-1", "2.25"));
        put(row, "pivot", dice.pick("1", "0", "0.8", "10"));
        put(row, "base_points", dice.pick("0", "5", max.toPlainString()));
        put(row, "floor_points", dice.pick("", "", "2", "-5"));
      }
      case "DEDUCTION" -> {
        put(row, "step_points", dice.pick("0.5", "1", "2.125"));
        put(row, "floor_points", dice.pick("", "", "2", "-5"));
      }
      case "PER_ITEM" -> put(row, "step_points", dice.pick("0.5", "1", "0.333333"));
      default -> {}
    }
  }

  private void addBands(Map<String, String> criterion, BigDecimal max) {
    List<String> bounds =
        dice.pick(
            List.of(
                List.of("0", "0.5", "0.8", "1"),
                List.of("0.5", "0.9", "1", "1.2"),
                List.of("-5", "1", "10", "50"),
                List.of("0", "0.833333")));
    for (int i = 0; i < bounds.size(); i++) {
      boolean last = i == bounds.size() - 1;
      if (last && dice.chance(40)) {
        return;
      }
      Map<String, String> row = new LinkedHashMap<>();
      put(row, "criterion_code", criterion.getOrDefault("criterion_code", ""));
      put(row, "lower", bounds.get(i));
      put(row, "upper", last ? "" : bounds.get(i + 1));
      BigDecimal share = BigDecimal.valueOf(dice.between(0, 4)).divide(BigDecimal.valueOf(4));
      put(row, "points", max.multiply(share).setScale(4, RoundingMode.DOWN).toPlainString());
      bands.add(row);
    }
  }

  /** An empty text is left out, so that defaults are met as well. */
  private void put(Map<String, String> row, String column, String text) {
    if (text.isEmpty()) {
      row.remove(column);
    } else {
      row.put(column, text);
    }
  }
}
