package vn.thidua.web.history;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.thidua.reports.mart.CityYear;
import vn.thidua.reports.mart.ClusterYear;
import vn.thidua.reports.mart.Edition;
import vn.thidua.reports.mart.GoneUnit;
import vn.thidua.reports.mart.History;
import vn.thidua.reports.mart.HistoryView;
import vn.thidua.reports.mart.Page;
import vn.thidua.reports.mart.PastStage;
import vn.thidua.reports.mart.PastYear;
import vn.thidua.reports.mart.Reorganisation;
import vn.thidua.web.edition.Chosen;
import vn.thidua.web.route.OpenToReaders;

/**
 * {@code /api/v1/history}: years and stages; units where a cluster or a unit is asked for. Cluster
 * and view are read with the edition and stand here for the document.
 */
@RestController
@OpenToReaders
class HistoryApi {
  record Answer(
      Edition edition,
      HistoryView view,
      List<CityYear> cityYears,
      List<ClusterYear> clusterYears,
      List<PastStage> clusterStages,
      List<PastYear> unitYears,
      List<PastStage> unitStages,
      List<Reorganisation> reorganisations,
      List<GoneUnit> goneUnits,
      int page,
      long pages) {}

  @GetMapping("/api/v1/history")
  Answer history(
      Chosen chosen,
      @RequestParam @Nullable String cluster,
      @RequestParam @Nullable String unit,
      @RequestParam @Nullable String as,
      @RequestParam(defaultValue = "1") int page) {
    Asked asked = Asked.of(chosen, unit);
    return answer(chosen, asked, page);
  }

  private static Answer answer(Chosen chosen, Asked asked, int page) {
    History history = chosen.reading().history();
    String cluster = asked.clusterCode();
    String unit = asked.unitCode();
    HistoryView view = chosen.focus().view();
    Page<ClusterYear> clusters = Told.clusters(history, cluster, page);
    Page<PastYear> units =
        asked.isNarrow() ? Told.units(history, view, asked, page) : new Page<>(List.of(), 0, 1, 1);
    return new Answer(
        chosen.edition(),
        view,
        history.cityYears(),
        clusters.rows(),
        Told.stages(history, cluster, clusters.rows()),
        units.rows(),
        asked.isNarrow() ? Told.unitStages(history, asked, units.rows()) : List.of(),
        history.reorganisations(cluster, unit, Told.FIRST).rows(),
        history.gone(cluster, Told.FIRST).rows(),
        Math.max(1, page),
        asked.isNarrow() ? units.pages() : clusters.pages());
  }
}
