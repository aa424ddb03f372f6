package vn.thidua.web.cluster;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thidua.reports.mart.Criterion;
import vn.thidua.reports.mart.CriterionKind;
import vn.thidua.reports.mart.HeatCell;
import vn.thidua.reports.mart.RankingRow;

/** Units down in the order of the ranking, the rulebook's leaves across. */
record HeatMap(List<Criterion> criteria, List<Line> lines) {
  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final BigDecimal FOUR_FIFTHS = new BigDecimal("0.8");
  private static final BigDecimal NINE_TENTHS = new BigDecimal("0.9");

  /** One unit and its cells in the order of the columns; empty where it has no such criterion. */
  record Line(RankingRow unit, List<@Nullable HeatCell> cells) {}

  static HeatMap of(List<Criterion> tree, List<RankingRow> units, List<HeatCell> cells) {
    List<Criterion> leaves =
        tree.stream().filter(each -> each.kind() != CriterionKind.GROUP).toList();
    Map<String, Map<String, HeatCell>> byUnit = new HashMap<>();
    cells.forEach(
        cell ->
            byUnit
                .computeIfAbsent(cell.unitCode(), unit -> new HashMap<>())
                .put(cell.criterionCode(), cell));
    List<Line> lines =
        units.stream()
            .map(unit -> line(unit, leaves, byUnit.getOrDefault(unit.unitCode(), Map.of())))
            .toList();
    return new HeatMap(leaves, lines);
  }

  private static Line line(RankingRow unit, List<Criterion> leaves, Map<String, HeatCell> cells) {
    List<@Nullable HeatCell> line = new ArrayList<>();
    leaves.forEach(leaf -> line.add(cells.get(leaf.criterionCode())));
    return new Line(unit, line);
  }

  /**
   * How warm a cell is drawn, from the achievement as published: 0 (under half) to 4 (kept); empty
   * where there is none to draw.
   */
  static @Nullable Integer warmth(@Nullable BigDecimal achievement) {
    if (achievement == null) {
      return null;
    }
    if (achievement.compareTo(BigDecimal.ONE) >= 0) {
      return 4;
    }
    if (achievement.compareTo(NINE_TENTHS) >= 0) {
      return 3;
    }
    if (achievement.compareTo(FOUR_FIFTHS) >= 0) {
      return 2;
    }
    return achievement.compareTo(HALF) >= 0 ? 1 : 0;
  }

  /** The class of a cell in the style sheet. */
  public String style(HeatCell cell) {
    Integer warmth = warmth(cell.achievement());
    return warmth == null ? "heat-none" : "heat-" + warmth;
  }
}
