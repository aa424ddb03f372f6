package vn.thidua.web.cluster;

import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.thidua.reports.mart.ClusterReading;
import vn.thidua.reports.mart.ClusterStanding;
import vn.thidua.reports.mart.ClusterYear;
import vn.thidua.reports.mart.Criterion;
import vn.thidua.reports.mart.CriterionKind;
import vn.thidua.reports.mart.Page;
import vn.thidua.reports.mart.PageRequest;
import vn.thidua.reports.mart.RankingRow;
import vn.thidua.reports.mart.SelfScore;
import vn.thidua.reports.mart.UnitYear;
import vn.thidua.reports.scope.Sight;
import vn.thidua.reports.text.Language;
import vn.thidua.web.edition.Chosen;
import vn.thidua.web.edition.OfEdition;
import vn.thidua.web.edition.Warmed;
import vn.thidua.web.overview.ClustersShown;
import vn.thidua.web.route.OpenToReaders;

/** The clusters, and one of them. */
@Controller
@OpenToReaders
@OfEdition
class ClusterController implements Warmed {
  private static final int ATTENTION_SHOWN = 10;
  private static final int UNREPORTED_SHOWN = 50;
  private static final int CLUSTERS_SHOWN = 100;

  /** Units a page: so many a reader tells apart in a chart. */
  static final int UNITS_SHOWN = 60;

  @GetMapping("/clusters")
  String clusters(Chosen chosen, @RequestParam(defaultValue = "1") int page, Model model) {
    Page<ClusterStanding> clusters =
        ClustersShown.standings(chosen.reading().overview(), page, CLUSTERS_SHOWN);
    model.addAttribute("page", clusters);
    model.addAttribute("clusters", clusters.rows());
    return "cluster/clusters";
  }

  @GetMapping("/clusters/{code}")
  String cluster(
      Chosen chosen,
      @PathVariable String code,
      @RequestParam(defaultValue = "1") int page,
      @RequestParam(defaultValue = "") String criterion,
      Locale locale,
      Model model) {
    Language language = Language.of(locale);
    ClusterReading cluster = find(chosen, code);
    Sight sight = chosen.reading().sight();
    model.addAttribute("cluster", cluster.standing());
    model.addAttribute("rulebook", cluster.rulebook().orElse(null));
    List<ClusterYear> years = cluster.years();
    model.addAttribute("years", years);
    model.addAttribute("instead", InsteadOfCharts.of(List.of(), List.of(), years));
    model.addAttribute("stages", cluster.stages());
    model.addAttribute("seesRanking", sight.seesRanking(code));
    model.addAttribute("seesUnits", sight.seesUnitsOf(code));
    if (sight.seesRanking(code)) {
      Page<RankingRow> rows = cluster.ranking(new PageRequest(Math.max(1, page), UNITS_SHOWN));
      List<String> units = rows.rows().stream().map(RankingRow::unitCode).toList();
      List<SelfScore> selfScores = cluster.selfScores(units);
      model.addAttribute("rows", rows);
      model.addAttribute(
          "ranking", RankingTable.of(rows.rows(), cluster.groups(units), selfScores));
      model.addAttribute("firmness", new RankFirmness());
      if (sight.seesUnitsOf(code)) {
        addUnits(chosen, cluster, rows.rows(), selfScores, criterion, language, model);
        model.addAttribute("selfScores", selfScores);
      }
    }
    return "cluster/cluster";
  }

  /** What is told of each unit of the page. */
  private static void addUnits(
      Chosen chosen,
      ClusterReading cluster,
      List<RankingRow> rows,
      List<SelfScore> selfScores,
      String criterion,
      Language language,
      Model model) {
    List<Criterion> leaves =
        cluster.criteria().stream().filter(each -> each.kind() != CriterionKind.GROUP).toList();
    String theme = chosen.focus().theme();
    List<Criterion> across =
        leaves.stream()
            .filter(each -> theme == null || theme.equals(each.theme()))
            .filter(each -> criterion.isBlank() || criterion.equals(each.criterionCode()))
            .toList();
    List<String> units = rows.stream().map(RankingRow::unitCode).toList();
    model.addAttribute("criteria", leaves);
    model.addAttribute("criterion", criterion);
    model.addAttribute("heat", HeatMap.of(across, rows, cluster.heat(units)));
    List<UnitYear> paths = cluster.paths(chosen.focus().view(), units);
    model.addAttribute("paths", RankPaths.of(paths, rows, language));
    model.addAttribute("instead", InsteadOfCharts.of(paths, selfScores, cluster.years()));
    model.addAttribute("attention", cluster.attention(ATTENTION_SHOWN));
    model.addAttribute("unreported", cluster.unreported(UNREPORTED_SHOWN));
  }

  static ClusterReading find(Chosen chosen, String code) {
    return chosen
        .reading()
        .cluster(code)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  @Override
  public void warm(Chosen chosen) {
    clusters(chosen, 1, new ExtendedModelMap());
  }
}
