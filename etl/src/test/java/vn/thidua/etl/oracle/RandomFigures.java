package vn.thidua.etl.oracle;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Random commitments, results and decisions of one unit in one year. */
final class RandomFigures {
  private static final List<String> NASTY =
      List.of("12345678901234567.123456", "0.000001", "0", "-3", "99999999999999999", "0.333333");

  private final Dice dice;
  private final int year;
  private final List<Map.Entry<String, Map<String, String>>> rows = new ArrayList<>();
  private int decisions;

  RandomFigures(Dice dice, int year) {
    this.dice = dice;
    this.year = year;
  }

  /** Makes up what a unit signs, reports and is given by the board. */
  void makeUp(RandomRulebook rulebook) {
    // some units report nothing at all
    int silence = dice.chance(5) ? 100 : 10;
    for (Map<String, String> leaf : rulebook.leaves()) {
      BigDecimal target = new BigDecimal(dice.pick("10", "50", "12", "100", "99.5", "0", "1"));
      if (dice.chance(3)) {
        target = new BigDecimal("12345678901234567.123456");
      }
      if (dice.chance(75)) {
        commit(leaf, target);
      }
      if (!dice.chance(silence)) {
        report(leaf, target);
      }
    }
    decide(rulebook);
  }

  /** The same figures, which tie; a bonus and a penalty that cancel out may part them again. */
  void makeUpLike(RandomFigures twin) {
    for (Map.Entry<String, Map<String, String>> row : twin.rows) {
      boolean dropped = row.getKey().equals("commitments") && dice.chance(10);
      if (!dropped) {
        rows.add(Map.entry(row.getKey(), new LinkedHashMap<>(row.getValue())));
      }
    }
    decisions = twin.decisions;
    if (dice.chance(40)) {
      decide("", "BONUS", "1");
      decide("", "PENALTY", "1");
    }
  }

  void write(DossierTables tables, String unit) {
    for (Map.Entry<String, Map<String, String>> row : rows) {
      Map<String, String> written = new LinkedHashMap<>(row.getValue());
      written.put("unit_code", unit);
      tables.add(row.getKey(), written);
    }
  }

  private void commit(Map<String, String> leaf, BigDecimal target) {
    // the original may be missing, and amended more than once
    String revisions = dice.pick("0", "0", "0", "01", "1", "02", "012");
    for (int i = 0; i < revisions.length(); i++) {
      boolean last = i == revisions.length() - 1;
      BigDecimal signed = last ? target : target.add(BigDecimal.valueOf(dice.between(0, 5)));
      add(
          "commitments",
          "year",
          Integer.toString(year),
          "criterion_code",
          leaf.getOrDefault("criterion_code", ""),
          "target",
          signed.toPlainString(),
          "revision",
          revisions.substring(i, i + 1).equals("0") ? "" : revisions.substring(i, i + 1));
    }
  }

  private void report(Map<String, String> leaf, BigDecimal target) {
    Frequency frequency = Frequency.valueOf(leaf.getOrDefault("frequency", "YEAR"));
    boolean sum = "SUM".equals(leaf.get("aggregation"));
    int gaps = dice.pick(List.of(0, 0, 30, 70));
    BigDecimal total = target.multiply(new BigDecimal(factor()));
    BigDecimal part = total;
    if (sum) {
      part = total.divide(BigDecimal.valueOf(frequency.periods()), 6, RoundingMode.HALF_UP);
    }
    for (int index = 1; index <= frequency.periods(); index++) {
      if (!dice.chance(gaps)) {
        report(leaf, frequency.write(year, index), part);
      }
    }
    if (frequency != Frequency.YEAR && dice.chance(25)) {
      report(leaf, Frequency.YEAR.write(year, 1), total);
    }
  }

  private String factor() {
    return dice.pick("0", "0.5", "0.8", "0.9", "0.95", "1", "1", "1.05", "1.2", "2", "12", "-0.5");
  }

  /** One period at some of the stages, a stage sometimes more than once. */
  private void report(Map<String, String> leaf, String period, BigDecimal usual) {
    for (String stage :
        dice.pick("SELF", "BOARD", "SELF BOARD", "SELF CROSS BOARD", "CROSS").split(" ", -1)) {
      for (int copies = dice.chance(8) ? 2 : 1; copies > 0; copies--) {
        add(
            dice.pick("results-a", "results-b"),
            "criterion_code",
            leaf.getOrDefault("criterion_code", ""),
            "period",
            period,
            "stage",
            stage,
            "value",
            value(leaf, usual).toPlainString(),
            "submitted_at",
            dice.pick(
                "",
                year + "-04-05T08:00:00+07:00",
                year + "-04-05T01:00:00Z",
                year + "-05-01T00:00:00+07:00"));
      }
    }
  }

  private BigDecimal value(Map<String, String> leaf, BigDecimal usual) {
    BigDecimal max = new BigDecimal(leaf.getOrDefault("max_points", "0"));
    return switch (leaf.getOrDefault("method", "")) {
      // given within 0…max_points
      case "POINTS" ->
          max.signum() > 0 && max.scale() == 0
              ? BigDecimal.valueOf(dice.between(0, max.intValue()))
              : max.multiply(new BigDecimal(dice.pick("0", "0.5", "0.75", "1")));
      case "DEDUCTION", "PER_ITEM" ->
          new BigDecimal(dice.pick("0", "1", "2", "3", "7", "40", "1.5", "-1"));
      default -> {
        if (dice.chance(3)) {
          yield new BigDecimal(dice.pick(NASTY));
        }
        yield dice.chance(25)
            ? usual.add(new BigDecimal(dice.pick("1", "-1", "0.5", "0.000001")))
            : usual;
      }
    };
  }

  private void decide(RandomRulebook rulebook) {
    if (dice.chance(15)) {
      decide("", "BONUS", dice.pick("1", "0.125", "3.5", "10"));
    }
    if (dice.chance(15)) {
      decide("", "PENALTY", dice.pick("1", "0.125", "3.5", "500"));
    }
    if (dice.chance(20)) {
      decide(dice.pick(rulebook.codes()), "EXCLUDE", "");
    }
    if (dice.chance(3)) {
      rulebook.codes().forEach(code -> decide(code, "EXCLUDE", ""));
    }
    if (dice.chance(6)) {
      decide("", "UNRANKED", "");
    }
    if (dice.chance(6)) {
      decide("", "BARRED", "");
    }
  }

  private void decide(String criterion, String kind, String points) {
    add(
        "adjustments",
        "year",
        Integer.toString(year),
        "criterion_code",
        criterion,
        "kind",
        kind,
        "points",
        points,
        "decision_no",
        "QD-" + ++decisions,
        "reason",
        kind);
  }

  private void add(String file, String... cells) {
    Map<String, String> row = new LinkedHashMap<>();
    for (int i = 0; i < cells.length; i += 2) {
      if (!cells[i + 1].isEmpty()) {
        row.put(cells[i], cells[i + 1]);
      }
    }
    rows.add(Map.entry(file, row));
  }
}
