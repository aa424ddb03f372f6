package vn.thidua.web.rankings;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.reports.mart.AwardFilter;
import vn.thidua.reports.mart.GroupPoints;
import vn.thidua.reports.mart.RankOrder;
import vn.thidua.reports.mart.RankingRow;
import vn.thidua.reports.mart.Rankings;
import vn.thidua.web.cluster.RankingTable;
import vn.thidua.web.edition.Chosen;
import vn.thidua.web.edition.OfEdition;
import vn.thidua.web.route.OpenToReaders;

/** The year-end ranking: of the city, or of one cluster with its groups. */
@Controller
@OpenToReaders
@OfEdition
class RankingsController {
  @GetMapping("/rankings")
  String rankings(Chosen chosen, @RequestParam @Nullable String cluster, Model model) {
    Rankings rankings = chosen.reading().rankings();
    String code = cluster == null || cluster.isBlank() ? null : cluster;
    List<RankingRow> rows = code == null ? rankings.rows(RankOrder.CITY) : rankings.ofCluster(code);
    // groups are a rulebook's own: only inside one cluster do columns of them mean the same
    List<GroupPoints> groups =
        code == null
            ? List.of()
            : rankings.groups().stream().filter(each -> each.clusterCode().equals(code)).toList();
    model.addAttribute("cluster", Optional.ofNullable(code).orElse(""));
    model.addAttribute("clusters", chosen.reading().directory().clusters());
    model.addAttribute("ranking", RankingTable.of(rows, groups, List.of()));
    model.addAttribute("classes", rankings.classes());
    model.addAttribute("awardRules", rankings.awardRules());
    model.addAttribute("awards", rankings.awards(new AwardFilter(code, null, null, null)));
    return "rankings/rankings";
  }
}
