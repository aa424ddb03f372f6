package vn.thidua.web.cluster;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.thidua.reports.mart.ClusterReading;
import vn.thidua.reports.mart.ClusterStanding;
import vn.thidua.reports.mart.ClusterYear;
import vn.thidua.reports.mart.Edition;
import vn.thidua.reports.mart.GroupPoints;
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
      List<UnitYear> paths) {}

  @GetMapping("/api/v1/clusters/{code}")
  @AsParameter
  Answer cluster(Chosen chosen, @PathVariable String code) {
    return answer(chosen, code);
  }

  private static Answer answer(Chosen chosen, String code) {
    ClusterReading cluster = ClusterController.find(chosen, code);
    boolean ranking = chosen.reading().sight().seesRanking(code);
    return new Answer(
        chosen.edition(),
        cluster.standing(),
        cluster.years(),
        ranking ? cluster.ranking() : List.of(),
        ranking ? cluster.groups() : List.of(),
        cluster.selfScores(),
        cluster.paths(chosen.focus().view()));
  }
}
