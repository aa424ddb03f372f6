package vn.thidua.web.compare;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.thidua.reports.mart.ComparedUnit;
import vn.thidua.reports.mart.CriterionKind;
import vn.thidua.reports.mart.CriterionName;
import vn.thidua.reports.mart.GroupPoints;
import vn.thidua.reports.mart.UnitCriterion;

/**
 * Criteria down, units across. Criteria and groups are matched by code and stand in the order of
 * the first unit's rulebook, those it does not have after them.
 */
record ComparisonTable(
    List<ComparedUnit> units, List<Row<UnitCriterion>> criteria, List<Row<GroupPoints>> groups) {

  /**
   * One criterion or group.
   *
   * @param name as the first unit that has it calls it
   * @param otherNames what others call it
   * @param cells unit by unit; empty where its rulebook has no such code
   */
  record Row<T>(CriterionName name, List<CriterionName> otherNames, List<@Nullable T> cells) {
    /** How many units have it. */
    public long held() {
      return cells.stream().filter(Objects::nonNull).count();
    }

    /** Whether each unit has it. */
    public boolean isHeldByAll() {
      return held() == cells.size();
    }
  }

  static ComparisonTable of(List<ComparedUnit> units) {
    return new ComparisonTable(
        units,
        rows(
            units,
            unit ->
                unit.criteria().stream()
                    .filter(each -> each.kind() != CriterionKind.GROUP)
                    .toList(),
            each ->
                new CriterionName(
                    each.criterionCode(), each.criterionName(), each.criterionNameEn())),
        rows(
            units,
            // a group of bonuses and penalties only has no points to be won
            unit -> unit.groups().stream().filter(each -> each.maxPoints().signum() > 0).toList(),
            each ->
                new CriterionName(
                    each.criterionCode(), each.criterionName(), each.criterionNameEn())));
  }

  private static <T> List<Row<T>> rows(
      List<ComparedUnit> units,
      Function<ComparedUnit, List<T>> of,
      Function<T, CriterionName> name) {
    Map<String, LinkedHashMap<String, CriterionName>> names = new LinkedHashMap<>();
    List<Map<String, T>> columns = new ArrayList<>();
    for (ComparedUnit unit : units) {
      Map<String, T> column = new HashMap<>();
      for (T each : of.apply(unit)) {
        CriterionName named = name.apply(each);
        column.put(named.criterionCode(), each);
        names
            .computeIfAbsent(named.criterionCode(), code -> new LinkedHashMap<>())
            .putIfAbsent(named.criterionName(), named);
      }
      columns.add(column);
    }
    return names.entrySet().stream()
        .map(entry -> row(entry.getValue().values(), entry.getKey(), columns))
        .toList();
  }

  private static <T> Row<T> row(
      Collection<CriterionName> names, String code, List<Map<String, T>> columns) {
    List<@Nullable T> cells = new ArrayList<>();
    columns.forEach(column -> cells.add(column.get(code)));
    List<CriterionName> all = List.copyOf(names);
    return new Row<>(all.get(0), all.subList(1, all.size()), cells);
  }
}
