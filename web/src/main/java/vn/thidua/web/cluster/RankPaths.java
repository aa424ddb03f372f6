package vn.thidua.web.cluster;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.thidua.reports.mart.UnitYear;
import vn.thidua.reports.text.Language;

/** Units down, years across: the rank of each. */
record RankPaths(List<Integer> years, Map<String, Path> units) {

  /** One unit's years; a year without it is missing. */
  record Path(String name, Map<Integer, UnitYear> years) {}

  static RankPaths of(List<UnitYear> all, Language language) {
    List<Integer> years = all.stream().map(UnitYear::year).distinct().sorted().toList();
    Map<String, Path> units = new LinkedHashMap<>();
    all.forEach(
        each ->
            units
                .computeIfAbsent(
                    each.unitCode(), code -> new Path(each.unit(language), new HashMap<>()))
                .years()
                .put(each.year(), each));
    return new RankPaths(years, units);
  }
}
