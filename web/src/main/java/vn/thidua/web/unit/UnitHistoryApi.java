package vn.thidua.web.unit;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.thidua.reports.mart.Contributor;
import vn.thidua.reports.mart.CriterionYear;
import vn.thidua.reports.mart.Edition;
import vn.thidua.reports.mart.HistoryView;
import vn.thidua.reports.mart.StageYears;
import vn.thidua.reports.mart.UnitName;
import vn.thidua.reports.mart.UnitReading;
import vn.thidua.reports.mart.UnitYear;
import vn.thidua.web.edition.AsParameter;
import vn.thidua.web.edition.Chosen;
import vn.thidua.web.route.OpenToReaders;

/** {@code /api/v1/units/{code}/history}: a unit over the years, across reorganisations. */
@RestController
@OpenToReaders
class UnitHistoryApi {
  record History(
      Edition edition,
      UnitName unit,
      HistoryView view,
      List<UnitYear> years,
      List<CriterionYear> criterionYears,
      List<Contributor> contributors,
      List<StageYears> stages) {}

  @GetMapping("/api/v1/units/{code}/history")
  @AsParameter
  History history(Chosen chosen, @PathVariable String code) {
    return answer(chosen, code);
  }

  private static History answer(Chosen chosen, String code) {
    UnitReading unit = UnitController.find(chosen, code);
    HistoryView view = chosen.focus().view();
    return new History(
        chosen.edition(),
        unit.name(),
        view,
        unit.years(view),
        unit.criterionYears(view),
        unit.contributors(view),
        unit.stages());
  }
}
