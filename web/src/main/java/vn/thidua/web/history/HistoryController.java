package vn.thidua.web.history;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.reports.mart.CityYear;
import vn.thidua.reports.mart.ClusterYear;
import vn.thidua.reports.mart.GoneUnit;
import vn.thidua.reports.mart.History;
import vn.thidua.reports.mart.HistoryView;
import vn.thidua.reports.mart.Page;
import vn.thidua.reports.mart.PastYear;
import vn.thidua.reports.mart.Reorganisation;
import vn.thidua.reports.mart.Status;
import vn.thidua.reports.mart.UnitName;
import vn.thidua.reports.text.Language;
import vn.thidua.web.cluster.InsteadOfCharts;
import vn.thidua.web.edition.Chosen;
import vn.thidua.web.edition.OfEdition;
import vn.thidua.web.edition.Warmed;
import vn.thidua.web.route.OpenToReaders;

/** Years and five-year stages of the city, a cluster or a unit, as it was or as today. */
@Controller
@OpenToReaders
@OfEdition
class HistoryController implements Warmed {
  private static final int FOUND = 30;

  @GetMapping("/history")
  String history(
      Chosen chosen,
      @RequestParam @Nullable String unit,
      @RequestParam @Nullable String q,
      @RequestParam(defaultValue = "1") int page,
      Locale locale,
      Model model) {
    List<UnitName> found =
        q == null || q.isBlank() ? List.of() : chosen.directory().unitsInFull(q, FOUND);
    boolean only = found.size() == 1;
    Asked asked = Asked.of(chosen, only ? found.get(0).unitCode() : unit);
    History history = chosen.reading().history();
    String cluster = asked.clusterCode();
    String code = asked.unitCode();
    HistoryView view = chosen.focus().view();
    model.addAttribute("asked", asked);
    model.addAttribute("q", q);
    model.addAttribute("found", only ? List.of() : found);
    model.addAttribute("view", view);
    YearTable<CityYear> cityYears =
        YearTable.of(history.cityYears(), each -> each.status().name(), each -> each.year());
    model.addAttribute("cityYears", cityYears);
    // a column of nothing tells nothing
    model.addAttribute(
        "statuses",
        Status.AS_TOLD.stream().filter(each -> cityYears.rows().containsKey(each.name())).toList());
    if (code == null) {
      Page<ClusterYear> pageOfClusters = Told.clusters(history, cluster, page);
      List<ClusterYear> years = pageOfClusters.rows();
      if (cluster == null) {
        model.addAttribute("page", pageOfClusters);
      }
      model.addAttribute(
          "clusters", YearTable.of(years, ClusterYear::clusterCode, ClusterYear::year));
      boolean oneYear = years.stream().map(ClusterYear::year).distinct().count() == 1;
      model.addAttribute(
          "insteadOfClusters",
          cluster != null ? InsteadOfCharts.years(years) : oneYear ? "chart.one-year" : null);
      model.addAttribute("clusterStages", Told.stages(history, cluster, years));
    }
    if (asked.isNarrow()) {
      Page<PastYear> units = Told.units(history, view, asked, page);
      model.addAttribute("page", units);
      model.addAttribute("units", YearTable.of(units.rows(), PastYear::unitCode, PastYear::year));
      model.addAttribute("unitStages", Told.unitStages(history, asked, units.rows()));
    }
    Page<Reorganisation> reorganisations = history.reorganisations(cluster, code, Told.FIRST);
    model.addAttribute("reorganisations", reorganisations.rows());
    model.addAttribute("reorganisationsTotal", reorganisations.total());
    Page<GoneUnit> gone =
        code == null ? history.gone(cluster, Told.FIRST) : new Page<>(List.of(), 0, 1, 1);
    model.addAttribute("gone", gone.rows());
    model.addAttribute("goneTotal", gone.total());
    model.addAttribute("name", name(chosen, asked, Language.of(locale)));
    model.addAttribute("src", chosen.fixed(Told.source(asked, page)));
    model.addAttribute("views", HistoryView.values());
    return "history/history";
  }

  @Override
  public void warm(Chosen chosen) {
    history(chosen, null, null, 1, Language.VI.locale(), new ExtendedModelMap());
  }

  /** The name of the one cluster or unit that is told of; empty for the city. */
  private static @Nullable String name(Chosen chosen, Asked asked, Language language) {
    String unit = asked.unitCode();
    String cluster = asked.clusterCode();
    if (unit != null) {
      return chosen.reading().unit(unit).map(each -> each.name().unit(language)).orElse(unit);
    }
    return cluster == null
        ? null
        : chosen.directory().clusters().stream()
            .filter(each -> each.clusterCode().equals(cluster))
            .findFirst()
            .map(each -> each.cluster(language))
            .orElse(cluster);
  }
}
