package vn.thidua.web.rankings;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.reports.mart.ClassCount;
import vn.thidua.reports.mart.GroupPoints;
import vn.thidua.reports.mart.Page;
import vn.thidua.reports.mart.PageRequest;
import vn.thidua.reports.mart.RankingRow;
import vn.thidua.reports.mart.Rankings;
import vn.thidua.reports.mart.SelfScore;
import vn.thidua.web.cluster.RankFirmness;
import vn.thidua.web.cluster.RankingTable;
import vn.thidua.web.edition.Chosen;
import vn.thidua.web.edition.OfEdition;
import vn.thidua.web.edition.Subjects;
import vn.thidua.web.edition.Warmed;
import vn.thidua.web.route.OpenToReaders;

/** The year-end ranking: of the city, or of one cluster with its groups; a page at a time. */
@Controller
@OpenToReaders
@OfEdition
class RankingsController implements Warmed {
  static final int ROWS_SHOWN = 200;
  private static final int CLUSTERS_CLASSED = 40;

  @GetMapping("/rankings")
  String rankings(
      Chosen chosen,
      @RequestParam @Nullable String cluster,
      @RequestParam(defaultValue = "1") int page,
      Model model) {
    Rankings rankings = chosen.reading().rankings();
    String code = cluster == null || cluster.isBlank() ? null : cluster;
    Page<RankingRow> rows = rankings.page(code, new PageRequest(Math.max(1, page), ROWS_SHOWN));
    // groups are a rulebook's own: only inside one cluster do columns of them mean the same
    List<String> units = rows.rows().stream().map(RankingRow::unitCode).toList();
    List<GroupPoints> groups = code == null ? List.of() : rankings.groups(code, units);
    List<SelfScore> selfScores =
        code == null
            ? List.of()
            : chosen.reading().cluster(code).map(each -> each.selfScores(units)).orElse(List.of());
    model.addAttribute("cluster", Optional.ofNullable(code).orElse(""));
    model.addAttribute("clusters", chosen.reading().directory().clusters());
    model.addAttribute("rows", rows);
    model.addAttribute("ranking", RankingTable.of(rows.rows(), groups, selfScores));
    model.addAttribute("firmness", new RankFirmness());
    model.addAttribute("classes", classes(rankings, code));
    model.addAttribute("awards", AwardGroup.of(rankings, code));
    return "rankings/rankings";
  }

  /** Of the cluster, or of as many clusters as are drawn. */
  static List<ClassCount> classes(Rankings rankings, @Nullable String clusterCode) {
    return clusterCode == null
        ? Subjects.page(rankings.classes(), ClassCount::clusterCode, 1, CLUSTERS_CLASSED).rows()
        : rankings.classes(clusterCode);
  }

  @Override
  public void warm(Chosen chosen) {
    rankings(chosen, null, 1, new ExtendedModelMap());
  }
}
