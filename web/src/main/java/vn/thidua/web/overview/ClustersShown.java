package vn.thidua.web.overview;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.thidua.reports.mart.ClusterStanding;
import vn.thidua.reports.mart.ClusterYear;
import vn.thidua.reports.mart.Overview;
import vn.thidua.reports.mart.Page;
import vn.thidua.reports.mart.UnitRatio;
import vn.thidua.web.edition.Subjects;

/**
 * As many clusters as stand side by side on one screen, by code, with their units and their years.
 *
 * @param unitRatios none where there are too many units to tell one from another: the clusters'
 *     lowest, middle and highest ratio stand for them
 */
public record ClustersShown(
    Page<ClusterStanding> standings, List<UnitRatio> unitRatios, List<ClusterYear> years) {
  /** Clusters a page. */
  public static final int SIDE_BY_SIDE = 60;

  private static final int MOST_UNITS = 3_000;

  static ClustersShown of(Overview overview, int page) {
    Page<ClusterStanding> standings = standings(overview, page, SIDE_BY_SIDE);
    Set<String> codes =
        standings.rows().stream().map(ClusterStanding::clusterCode).collect(Collectors.toSet());
    int units = standings.rows().stream().mapToInt(ClusterStanding::rankedUnits).sum();
    return new ClustersShown(
        standings,
        units > MOST_UNITS || codes.isEmpty()
            ? List.of()
            : overview.unitRatios(codes.stream().sorted().toList()),
        overview.clusterYears().stream()
            .filter(each -> codes.contains(each.clusterCode()))
            .toList());
  }

  /** A page of the clusters, by code. */
  public static Page<ClusterStanding> standings(Overview overview, int page, int size) {
    return Subjects.page(overview.clusters(), ClusterStanding::clusterCode, page, size);
  }
}
