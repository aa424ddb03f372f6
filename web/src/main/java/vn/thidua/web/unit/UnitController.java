package vn.thidua.web.unit;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.thidua.reports.mart.Contributor;
import vn.thidua.reports.mart.HistoryView;
import vn.thidua.reports.mart.LastYear;
import vn.thidua.reports.mart.RankingRow;
import vn.thidua.reports.mart.Succession;
import vn.thidua.reports.mart.UnitReading;
import vn.thidua.reports.mart.UnitYear;
import vn.thidua.reports.mart.UnrankedReason;
import vn.thidua.web.edition.Chosen;
import vn.thidua.web.edition.OfEdition;
import vn.thidua.web.route.OpenToReaders;

/** The units, and one of them against what it signed. */
@Controller
@OpenToReaders
@OfEdition
class UnitController {
  private static final int MOST_FOUND = 1_000;

  @GetMapping("/units")
  String units(Chosen chosen, @RequestParam(defaultValue = "") String q, Model model) {
    model.addAttribute("q", q);
    model.addAttribute("units", chosen.reading().directory().units(q, MOST_FOUND));
    return "unit/units";
  }

  @GetMapping("/units/{code}")
  String unit(Chosen chosen, @PathVariable String code, Model model) {
    UnitReading unit = find(chosen, code);
    HistoryView view = chosen.focus().view();
    List<CriterionLine> lines = CriterionLine.of(unit, view);
    List<UnitYear> years = unit.years(view);
    Optional<RankingRow> score = unit.score();
    model.addAttribute("unit", unit.name());
    model.addAttribute("yearsHeld", unit.yearsHeld());
    model.addAttribute("score", score.orElse(null));
    // nothing but zeros is computed of a unit that has sent nothing
    model.addAttribute(
        "silent", score.map(RankingRow::unrankedReason).orElse(null) == UnrankedReason.NO_REPORT);
    model.addAttribute("instead", InsteadOfCharts.of(lines, years));
    model.addAttribute("handovers", Succession.byDay(unit.successions()));
    model.addAttribute("self", unit.selfScore().orElse(null));
    model.addAttribute("rulebook", unit.rulebook().orElse(null));
    model.addAttribute("groups", unit.groups());
    model.addAttribute("years", years);
    model.addAttribute(
        "contributors",
        unit.contributors(view).stream().collect(Collectors.groupingBy(Contributor::year)));
    model.addAttribute("stages", unit.stages());
    model.addAttribute("awards", unit.awards());
    model.addAttribute("lines", lines);
    model.addAttribute("signed", lines.isEmpty() ? unit.commitments() : List.of());
    model.addAttribute("unscored", lines.isEmpty() ? unit.rowsNotCounted() : List.of());
    model.addAttribute(
        "pledged", lines.stream().allMatch(line -> line.criterion().target() != null));
    model.addAttribute("lost", LostPoints.of(lines));
    model.addAttribute(
        "neighbours",
        Neighbours.of(chosen.reading().rankings().ofCluster(unit.name().clusterCode()), code));
    model.addAttribute("why", unit.explanation().orElse(null));
    model.addAttribute("decisions", unit.adjustments());
    model.addAttribute("findings", unit.findings());
    LastYear lastYear = chosen.reading().lastYear(code).orElse(null);
    model.addAttribute("lastYear", lastYear);
    if (lastYear == null) {
      model.addAttribute("lastYearAbsence", chosen.reading().lastYearAbsence(code));
    }
    model.addAttribute("pairs", PeriodPair.of(lastYear));
    return "unit/unit";
  }

  static UnitReading find(Chosen chosen, String code) {
    return chosen
        .reading()
        .unit(code)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
