package vn.thidua.web.overview;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.thidua.reports.mart.Course;
import vn.thidua.reports.mart.CourseCount;

/**
 * Counts by course, laid out in rows.
 *
 * @param heads one count of each row, for its name
 * @param rows criteria by course, row by row
 */
record Courses(List<CourseCount> heads, List<Map<Course, Long>> rows) {
  /** A row each cluster. */
  static Courses byCluster(List<CourseCount> counts) {
    return of(counts, CourseCount::clusterCode);
  }

  /** A row each theme, criteria without one together. */
  static Courses byTheme(List<CourseCount> counts) {
    return of(counts, count -> Optional.ofNullable(count.theme()).orElse(""));
  }

  /** All of them. */
  static Map<Course, Long> total(List<CourseCount> counts) {
    Map<Course, Long> total = new EnumMap<>(Course.class);
    counts.forEach(count -> total.merge(count.course(), count.criteria(), Long::sum));
    return total;
  }

  private static Courses of(List<CourseCount> counts, Function<CourseCount, String> row) {
    Map<String, List<CourseCount>> byRow = new LinkedHashMap<>();
    counts.forEach(
        count -> byRow.computeIfAbsent(row.apply(count), key -> new ArrayList<>()).add(count));
    return new Courses(
        byRow.values().stream().map(each -> each.get(0)).toList(),
        byRow.values().stream().map(Courses::total).toList());
  }
}
