package vn.thidua.web.overview;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.thidua.reports.mart.ClusterYear;

/**
 * Clusters down, years across.
 *
 * @param years the oldest first
 * @param clusters by code; a year the cluster did not exist in is missing from its row
 */
record ClusterTrend(List<Integer> years, Map<String, Row> clusters) {

  /** One cluster, named as in its newest year. */
  record Row(ClusterYear newest, Map<Integer, ClusterYear> years) {}

  static ClusterTrend of(List<ClusterYear> all) {
    List<Integer> years = all.stream().map(ClusterYear::year).distinct().sorted().toList();
    Map<String, Row> clusters = new LinkedHashMap<>();
    all.stream()
        .map(ClusterYear::clusterCode)
        .distinct()
        .sorted()
        .forEach(code -> clusters.put(code, row(all, code)));
    return new ClusterTrend(years, clusters);
  }

  private static Row row(List<ClusterYear> all, String code) {
    Map<Integer, ClusterYear> years = new LinkedHashMap<>();
    all.stream()
        .filter(each -> each.clusterCode().equals(code))
        .sorted((one, other) -> Integer.compare(one.year(), other.year()))
        .forEach(each -> years.put(each.year(), each));
    ClusterYear newest = null;
    for (ClusterYear each : years.values()) {
      newest = each;
    }
    if (newest == null) {
      throw new IllegalArgumentException("cluster " + code + " has no year");
    }
    return new Row(newest, years);
  }
}
