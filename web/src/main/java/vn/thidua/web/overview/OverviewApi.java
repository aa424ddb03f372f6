package vn.thidua.web.overview;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
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
      List<CityYear> cityYears) {}

  @GetMapping("/api/v1/overview")
  Answer overview(Chosen chosen) {
    Overview overview = chosen.reading().overview();
    return new Answer(
        chosen.edition(),
        overview.statuses(),
        overview.clusters(),
        overview.unitRatios(),
        overview.clusterYears(),
        overview.cityYears());
  }
}
