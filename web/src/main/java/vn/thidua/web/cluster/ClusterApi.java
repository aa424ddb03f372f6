package vn.thidua.web.cluster;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.thidua.reports.mart.ClusterReading;
import vn.thidua.reports.mart.ClusterStanding;
import vn.thidua.reports.mart.ClusterYear;
import vn.thidua.reports.mart.Edition;
import vn.thidua.reports.mart.GroupPoints;
import vn.thidua.reports.mart.Page;
import vn.thidua.reports.mart.PageRequest;
import vn.thidua.reports.mart.RankingRow;
import vn.thidua.reports.mart.SelfScore;
import vn.thidua.reports.mart.UnitYear;
import vn.thidua.web.edition.AsParameter;
import vn.thidua.web.edition.Chosen;
import vn.thidua.web.route.OpenToReaders;

/** {@code /api/v1/clusters/{code}}: a cluster; its units as far as the reader sees them. */
@RestController
@OpenToReaders
class ClusterApi {
  record Answer(
      Edition edition,
      ClusterStanding standing,
      List<ClusterYear> years,
      List<RankingRow> ranking,
      List<GroupPoints> groups,
      List<SelfScore> selfScores,
      List<UnitYear> paths,
      long total,
      int page,
      long pages) {}

  @GetMapping("/api/v1/clusters/{code}")
  @AsParameter
  Answer cluster(
      Chosen chosen, @PathVariable String code, @RequestParam(defaultValue = "1") int page) {
    return answer(chosen, code, new PageRequest(Math.max(1, page), ClusterController.UNITS_SHOWN));
  }

  private static Answer answer(Chosen chosen, String code, PageRequest page) {
    ClusterReading cluster = ClusterController.find(chosen, code);
    boolean ranking = chosen.reading().sight().seesRanking(code);
    Page<RankingRow> rows =
        ranking ? cluster.ranking(page) : new Page<>(List.of(), 0, page.number(), page.size());
    List<String> units = rows.rows().stream().map(RankingRow::unitCode).toList();
    return new Answer(
        chosen.edition(),
        cluster.standing(),
        cluster.years(),
        rows.rows(),
        ranking ? cluster.groups(units) : List.of(),
        cluster.selfScores(units),
        cluster.paths(chosen.focus().view(), units),
        rows.total(),
        rows.number(),
        rows.pages());
  }
}
