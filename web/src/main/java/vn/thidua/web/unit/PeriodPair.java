package vn.thidua.web.unit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.reports.mart.LastYear;
import vn.thidua.reports.mart.PeriodFigure;
import vn.thidua.reports.mart.SamePeriod;

/**
 * A part of the year of one criterion: what was reported this year and the year before. One of them
 * may be missing; figures of a whole year have no part.
 *
 * @param part such as {@code Q3} or {@code 07}
 * @param first whether it is the first of its criterion
 */
record PeriodPair(
    SamePeriod criterion,
    String part,
    boolean first,
    @Nullable PeriodFigure now,
    @Nullable PeriodFigure past) {

  /** In the order of the rulebook and of the year; none for a unit without a year before. */
  static List<PeriodPair> of(@Nullable LastYear lastYear) {
    if (lastYear == null) {
      return List.of();
    }
    Map<String, Map<String, PeriodFigure>> now = byPart(lastYear.periods());
    Map<String, Map<String, PeriodFigure>> past = byPart(lastYear.pastPeriods());
    List<PeriodPair> pairs = new ArrayList<>();
    for (SamePeriod criterion : lastYear.criteria()) {
      Map<String, PeriodFigure> own = now.getOrDefault(criterion.criterionCode(), Map.of());
      Map<String, PeriodFigure> before = past.getOrDefault(criterion.criterionCode(), Map.of());
      TreeSet<String> parts = new TreeSet<>(own.keySet());
      parts.addAll(before.keySet());
      for (String part : parts) {
        pairs.add(
            new PeriodPair(
                criterion, part, part.equals(parts.first()), own.get(part), before.get(part)));
      }
    }
    return pairs;
  }

  private static Map<String, Map<String, PeriodFigure>> byPart(List<PeriodFigure> figures) {
    return figures.stream()
        .filter(each -> each.period().contains("-"))
        .collect(
            Collectors.groupingBy(
                PeriodFigure::criterionCode,
                HashMap::new,
                Collectors.toMap(
                    each -> each.period().substring(each.period().indexOf('-') + 1),
                    each -> each)));
  }
}
