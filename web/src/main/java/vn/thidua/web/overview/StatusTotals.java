package vn.thidua.web.overview;

import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.thidua.reports.mart.CityYear;
import vn.thidua.reports.mart.Status;
import vn.thidua.reports.mart.StatusCount;

/**
 * The mart's counts of criteria by status, laid out for tiles and rows.
 *
 * @param city over all themes
 * @param themes the same by theme, in the order of the mart; the key is empty for criteria without
 *     one
 */
record StatusTotals(Map<Status, Long> city, Map<String, Map<Status, Long>> themes) {
  /** What stands in large figures, from kept to unknown. */
  static final List<Status> TILES =
      List.of(
          Status.MET,
          Status.ON_TRACK,
          Status.AT_RISK,
          Status.OFF_TRACK,
          Status.MISSED,
          Status.NO_DATA);

  static StatusTotals of(List<StatusCount> counts) {
    Map<Status, Long> city = new EnumMap<>(Status.class);
    Map<String, Map<Status, Long>> themes = new LinkedHashMap<>();
    for (StatusCount count : counts) {
      city.merge(count.status(), count.criteria(), Long::sum);
      themes
          .computeIfAbsent(
              Optional.ofNullable(count.theme()).orElse(""), theme -> new EnumMap<>(Status.class))
          .merge(count.status(), count.criteria(), Long::sum);
    }
    return new StatusTotals(city, themes);
  }

  /** Year by year, the oldest first. */
  static SortedMap<Integer, Map<Status, Long>> byYear(List<CityYear> counts) {
    SortedMap<Integer, Map<Status, Long>> years = new TreeMap<>();
    for (CityYear count : counts) {
      years
          .computeIfAbsent(count.year(), year -> new EnumMap<>(Status.class))
          .put(count.status(), count.criteria());
    }
    return years;
  }

  /** Those that stand in any of the counts; a column of nothing tells nothing. */
  static List<Status> told(Collection<Map<Status, Long>> counts) {
    return Status.AS_TOLD.stream()
        .filter(status -> counts.stream().anyMatch(each -> each.containsKey(status)))
        .toList();
  }

  /** The count of a status; nothing of a kind is a true zero here. */
  public long of(Status status) {
    return city.getOrDefault(status, 0L);
  }
}
