package vn.thidua.web.unit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.reports.mart.PeriodFigure;
import vn.thidua.reports.mart.UnitYear;

/**
 * The sentence that stands where a chart of a unit would say nothing. Each is a key of the
 * messages; empty where the chart is drawn.
 */
record InsteadOfCharts(
    @Nullable String bullets,
    @Nullable String path,
    @Nullable String years,
    @Nullable String criterionYears) {

  static InsteadOfCharts of(List<CriterionLine> lines, List<UnitYear> years) {
    return new InsteadOfCharts(
        bullets(lines),
        lines.stream().anyMatch(InsteadOfCharts::hasPath) ? null : "unit.path.none",
        years.stream().filter(each -> each.scoreRatio() != null).count() > 1
            ? null
            : "chart.one-year",
        lines.stream().anyMatch(each -> each.years().size() > 1)
            ? null
            : "unit.criterion-years.none");
  }

  private static @Nullable String bullets(List<CriterionLine> lines) {
    if (lines.isEmpty()) {
      return "unit.criteria.none";
    }
    return lines.stream().anyMatch(InsteadOfCharts::hasTarget) ? null : "unit.bullets.none";
  }

  private static boolean hasTarget(CriterionLine line) {
    return line.criterion().target() != null && line.criterion().target().signum() > 0;
  }

  /** Of two parts of the year at least; a figure of the whole year is no path. */
  private static boolean hasPath(CriterionLine line) {
    return line.periods().stream()
            .map(PeriodFigure::period)
            .filter(each -> each.contains("-"))
            .count()
        > 1;
  }
}
