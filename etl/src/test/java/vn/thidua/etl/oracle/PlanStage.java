package vn.thidua.etl.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Section 8: a five-year stage of the country's plans (2016–2020, 2021–2025, …).
 *
 * @param meanRank empty for a cluster
 */
record PlanStage(
    int fromYear,
    int yearsRanked,
    @Nullable Fraction meanRatio,
    @Nullable Fraction meanRank,
    int commitments,
    int commitmentsMet,
    @Nullable Fraction slope) {

  private static final int YEARS = 5;

  static int firstYear(int year) {
    return Math.floorDiv(year - 1, YEARS) * YEARS + 1;
  }

  int toYear() {
    return fromYear + YEARS - 1;
  }

  /** The stages of a unit, out of its AS_TODAY rows by year. */
  static List<PlanStage> ofUnit(NavigableMap<Integer, Past> pasts) {
    List<PlanStage> stages = new ArrayList<>();
    byStage(pasts)
        .forEach(
            (from, years) -> {
              List<Fraction> ranks =
                  years.values().stream()
                      .map(Past::clusterRank)
                      .filter(Objects::nonNull)
                      .map(Fraction::of)
                      .toList();
              NavigableMap<Integer, Fraction> ratios = new TreeMap<>();
              years.forEach((year, past) -> ratios.put(year, past.ratio()));
              stages.add(
                  new PlanStage(
                      from,
                      ranks.size(),
                      ClusterYear.mean(List.copyOf(ratios.values())),
                      ClusterYear.mean(ranks),
                      years.values().stream().mapToInt(Past::commitments).sum(),
                      years.values().stream().mapToInt(Past::commitmentsMet).sum(),
                      slope(ratios)));
            });
    return stages;
  }

  /** The stages of a cluster, out of its years: its yearly mean ratios, and no mean rank. */
  static List<PlanStage> ofCluster(NavigableMap<Integer, ClusterYear> clusterYears) {
    List<PlanStage> stages = new ArrayList<>();
    byStage(clusterYears)
        .forEach(
            (from, years) -> {
              NavigableMap<Integer, Fraction> ratios = new TreeMap<>();
              years.forEach(
                  (year, cluster) -> {
                    Fraction mean = cluster.mean();
                    if (mean != null) {
                      ratios.put(year, mean);
                    }
                  });
              stages.add(
                  new PlanStage(
                      from,
                      ratios.size(),
                      ClusterYear.mean(List.copyOf(ratios.values())),
                      null,
                      years.values().stream().mapToInt(ClusterYear::commitments).sum(),
                      years.values().stream().mapToInt(ClusterYear::commitmentsMet).sum(),
                      slope(ratios)));
            });
    return stages;
  }

  private static <T> Map<Integer, NavigableMap<Integer, T>> byStage(
      NavigableMap<Integer, T> years) {
    Map<Integer, NavigableMap<Integer, T>> stages = new TreeMap<>();
    years.forEach(
        (year, row) ->
            stages.computeIfAbsent(firstYear(year), from -> new TreeMap<>()).put(year, row));
    return stages;
  }

  /** Least-squares slope of the ratio per year, empty under two years. */
  private static @Nullable Fraction slope(NavigableMap<Integer, Fraction> ratios) {
    if (ratios.size() < 2) {
      return null;
    }
    Fraction count = Fraction.of(ratios.size());
    Fraction meanYear =
        Figure.sum(ratios.keySet().stream().map(Fraction::of).toList()).dividedBy(count);
    Fraction meanRatio = Figure.sum(ratios.values()).dividedBy(count);
    Fraction covariance = Fraction.ZERO;
    Fraction variance = Fraction.ZERO;
    for (Map.Entry<Integer, Fraction> point : ratios.entrySet()) {
      Fraction years = Fraction.of(point.getKey()).minus(meanYear);
      covariance = covariance.plus(years.times(point.getValue().minus(meanRatio)));
      variance = variance.plus(years.times(years));
    }
    return covariance.dividedBy(variance).asRatio();
  }
}
