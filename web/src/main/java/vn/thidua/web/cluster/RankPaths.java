package vn.thidua.web.cluster;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.thidua.reports.mart.RankingRow;
import vn.thidua.reports.mart.UnitYear;
import vn.thidua.reports.text.Language;

/** Units down in the order of the ranking, years across: the rank of each. */
record RankPaths(List<Integer> years, Map<String, Path> units) {

  /** One unit's years; a year without it is missing. */
  record Path(String name, Map<Integer, UnitYear> years) {}

  /** The paths of the units of a page of the ranking. */
  static RankPaths of(List<UnitYear> all, List<RankingRow> rows, Language language) {
    List<Integer> years = all.stream().map(UnitYear::year).distinct().sorted().toList();
    Map<String, Path> units = new LinkedHashMap<>();
    rows.forEach(row -> units.put(row.unitCode(), new Path(row.unit(language), new HashMap<>())));
    all.forEach(
        each -> {
          Path path = units.get(each.unitCode());
          if (path != null) {
            path.years().put(each.year(), each);
          }
        });
    return new RankPaths(years, units);
  }
}
