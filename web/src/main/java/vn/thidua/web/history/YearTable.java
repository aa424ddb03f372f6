package vn.thidua.web.history;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Subjects down, years across.
 *
 * @param years the oldest first
 * @param rows by subject, in the order they came; a year a subject has no row of is missing
 */
record YearTable<T>(List<Integer> years, Map<String, Row<T>> rows) {

  /** One subject, named as in its newest year. */
  record Row<T>(T newest, Map<Integer, T> years) {}

  static <T> YearTable<T> of(List<T> all, Function<T, String> subject, Function<T, Integer> year) {
    Map<String, Row<T>> rows = new LinkedHashMap<>();
    for (T each : all) {
      rows.compute(
          subject.apply(each),
          (code, row) -> {
            Map<Integer, T> years = row == null ? new LinkedHashMap<>() : row.years();
            years.put(year.apply(each), each);
            return new Row<>(each, years);
          });
    }
    return new YearTable<>(all.stream().map(year).distinct().sorted().toList(), rows);
  }
}
