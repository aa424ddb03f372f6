package vn.thidua.web.cluster;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.reports.mart.ClusterYear;
import vn.thidua.reports.mart.SelfScore;
import vn.thidua.reports.mart.UnitYear;

/**
 * The sentence that stands where a chart of a cluster would say nothing: one line without another
 * to compare it with, a range of one. Each is a key of the messages; empty where the chart is
 * drawn.
 */
public record InsteadOfCharts(
    @Nullable String paths, @Nullable String self, @Nullable String years) {

  static InsteadOfCharts of(
      List<UnitYear> paths, List<SelfScore> selfScores, List<ClusterYear> years) {
    return new InsteadOfCharts(paths(paths), self(selfScores), years(years));
  }

  private static @Nullable String paths(List<UnitYear> paths) {
    List<UnitYear> ranked = paths.stream().filter(each -> each.clusterRank() != null).toList();
    if (ranked.isEmpty()) {
      return "cluster.paths.unranked";
    }
    if (ranked.stream().map(UnitYear::unitCode).distinct().count() == 1) {
      return "cluster.paths.one-unit";
    }
    return ranked.stream().map(UnitYear::year).distinct().count() == 1
        ? "cluster.paths.one-year"
        : null;
  }

  private static @Nullable String self(List<SelfScore> selfScores) {
    long both =
        selfScores.stream()
            .filter(each -> each.selfTotalPoints() != null && each.totalPoints() != null)
            .count();
    return both == 0 ? "cluster.self.none" : both == 1 ? "cluster.self.one" : null;
  }

  /** Of a cluster's range and middle over the years. */
  public static @Nullable String years(List<ClusterYear> years) {
    List<ClusterYear> ranked = years.stream().filter(each -> each.meanRatio() != null).toList();
    if (ranked.isEmpty()) {
      return "cluster.years.none";
    }
    if (ranked.stream().allMatch(each -> each.rankedUnits() == 1)) {
      return "cluster.years.one-unit";
    }
    return ranked.size() == 1 ? "chart.one-year" : null;
  }
}
