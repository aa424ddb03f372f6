package vn.thidua.web.cluster;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thidua.reports.mart.GroupPoints;
import vn.thidua.reports.mart.RankingRow;
import vn.thidua.reports.mart.SelfScore;

/**
 * A ranking with the points of the top groups beside each unit.
 *
 * @param groups the heads of the columns, in the order of the rulebook
 */
public record RankingTable(List<GroupPoints> groups, List<Line> lines) {

  /**
   * One unit.
   *
   * @param groups points by group; a group the unit has none in is missing
   * @param self its own total; empty where there is none or the reader may not see it
   */
  public record Line(RankingRow row, Map<String, GroupPoints> groups, @Nullable SelfScore self) {}

  /** Puts rows, groups and self scores of the same units together. */
  public static RankingTable of(
      List<RankingRow> rows, List<GroupPoints> groups, List<SelfScore> selfScores) {
    Map<String, GroupPoints> heads = new LinkedHashMap<>();
    Map<String, Map<String, GroupPoints>> byUnit = new HashMap<>();
    groups.stream()
        .filter(group -> group.parentCode() == null)
        // a group of bonuses and penalties only: they stand in a column of their own
        .filter(group -> group.maxPoints().signum() > 0)
        .sorted(Comparator.comparingInt(GroupPoints::position))
        .forEach(
            group -> {
              heads.putIfAbsent(group.criterionCode(), group);
              byUnit
                  .computeIfAbsent(group.unitCode(), unit -> new HashMap<>())
                  .put(group.criterionCode(), group);
            });
    Map<String, SelfScore> self = new HashMap<>();
    selfScores.forEach(each -> self.put(each.unitCode(), each));
    List<Line> lines =
        rows.stream()
            .map(
                row ->
                    new Line(
                        row,
                        byUnit.getOrDefault(row.unitCode(), Map.of()),
                        self.get(row.unitCode())))
            .toList();
    return new RankingTable(List.copyOf(heads.values()), lines);
  }
}
