package vn.thidua.web.cluster;

import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import vn.thidua.reports.mart.ClusterReading;
import vn.thidua.reports.mart.HistoryView;
import vn.thidua.reports.scope.Sight;
import vn.thidua.reports.text.Language;
import vn.thidua.web.edition.Chosen;
import vn.thidua.web.edition.OfEdition;
import vn.thidua.web.route.OpenToReaders;

/** The clusters, and one of them. */
@Controller
@OpenToReaders
@OfEdition
class ClusterController {
  private static final int ATTENTION_SHOWN = 10;
  private static final int UNREPORTED_SHOWN = 50;

  @GetMapping("/clusters")
  String clusters(Chosen chosen, Model model) {
    model.addAttribute("clusters", chosen.reading().overview().clusters());
    return "cluster/clusters";
  }

  @GetMapping("/clusters/{code}")
  String cluster(Chosen chosen, @PathVariable String code, Locale locale, Model model) {
    Language language = Language.of(locale);
    ClusterReading cluster = find(chosen, code);
    Sight sight = chosen.reading().sight();
    model.addAttribute("cluster", cluster.standing());
    model.addAttribute("rulebook", cluster.rulebook().orElse(null));
    model.addAttribute("years", cluster.years());
    model.addAttribute("stages", cluster.stages());
    model.addAttribute("seesRanking", sight.seesRanking(code));
    model.addAttribute("seesUnits", sight.seesUnitsOf(code));
    if (sight.seesRanking(code)) {
      model.addAttribute(
          "ranking", RankingTable.of(cluster.ranking(), cluster.groups(), cluster.selfScores()));
    }
    if (sight.seesUnitsOf(code)) {
      model.addAttribute("heat", HeatMap.of(cluster.criteria(), cluster.ranking(), cluster.heat()));
      model.addAttribute("paths", RankPaths.of(cluster.paths(HistoryView.AS_TODAY), language));
      model.addAttribute("attention", cluster.attention(ATTENTION_SHOWN));
      model.addAttribute("unreported", cluster.unreported(UNREPORTED_SHOWN));
    }
    return "cluster/cluster";
  }

  static ClusterReading find(Chosen chosen, String code) {
    return chosen
        .reading()
        .cluster(code)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
