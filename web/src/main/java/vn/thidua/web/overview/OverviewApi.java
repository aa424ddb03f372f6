package vn.thidua.web.overview;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.thidua.reports.mart.CityYear;
import vn.thidua.reports.mart.ClusterStanding;
import vn.thidua.reports.mart.ClusterYear;
import vn.thidua.reports.mart.Edition;
import vn.thidua.reports.mart.Overview;
import vn.thidua.reports.mart.StatusCount;
import vn.thidua.reports.mart.UnitRatio;
import vn.thidua.web.edition.Chosen;
import vn.thidua.web.route.OpenToReaders;

/** {@code /api/v1/overview}: the city and its clusters. */
@RestController
@OpenToReaders
class OverviewApi {
  record Answer(
      Edition edition,
      List<StatusCount> statuses,
      List<ClusterStanding> clusters,
      List<UnitRatio> unitRatios,
      List<ClusterYear> clusterYears,
      List<CityYear> cityYears,
      long clustersTotal,
      int page,
      long pages) {}

  @GetMapping("/api/v1/overview")
  Answer overview(Chosen chosen, @RequestParam(defaultValue = "1") int page) {
    return answer(chosen, page);
  }

  private static Answer answer(Chosen chosen, int page) {
    Overview overview = chosen.reading().overview();
    ClustersShown shown = ClustersShown.of(overview, page);
    return new Answer(
        chosen.edition(),
        overview.statuses(),
        shown.standings().rows(),
        shown.unitRatios(),
        shown.years(),
        overview.cityYears(),
        shown.standings().total(),
        shown.standings().number(),
        shown.standings().pages());
  }
}
