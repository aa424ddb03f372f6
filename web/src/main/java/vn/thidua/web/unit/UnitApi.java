package vn.thidua.web.unit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.thidua.reports.mart.Adjustment;
import vn.thidua.reports.mart.Commitment;
import vn.thidua.reports.mart.CriterionExplanation;
import vn.thidua.reports.mart.Edition;
import vn.thidua.reports.mart.Finding;
import vn.thidua.reports.mart.GroupPoints;
import vn.thidua.reports.mart.PeriodFigure;
import vn.thidua.reports.mart.RankingRow;
import vn.thidua.reports.mart.ResultRow;
import vn.thidua.reports.mart.RulebookTerms;
import vn.thidua.reports.mart.Succession;
import vn.thidua.reports.mart.UnitCriterion;
import vn.thidua.reports.mart.UnitExplanation;
import vn.thidua.reports.mart.UnitName;
import vn.thidua.reports.mart.UnitReading;
import vn.thidua.reports.mart.UnitYear;
import vn.thidua.web.edition.AsParameter;
import vn.thidua.web.edition.Chosen;
import vn.thidua.web.route.OpenToReaders;

/** {@code /api/v1/units/{code}}: a unit against what it signed. */
@RestController
@OpenToReaders
class UnitApi {
  record Answer(
      Edition edition,
      UnitName unit,
      @Nullable RankingRow score,
      @Nullable RulebookTerms rulebook,
      List<UnitCriterion> criteria,
      List<Commitment> commitments,
      List<PeriodFigure> periods,
      List<GroupPoints> groups,
      List<UnitYear> years,
      @Nullable UnitExplanation explanation,
      List<CriterionExplanation> explanations,
      List<ResultRow> rowsNotCounted,
      List<Adjustment> adjustments,
      List<Succession> successions,
      List<Finding> findings) {}

  @GetMapping("/api/v1/units/{code}")
  @AsParameter
  Answer unit(Chosen chosen, @PathVariable String code) {
    return answer(chosen, code);
  }

  private static Answer answer(Chosen chosen, String code) {
    UnitReading unit = UnitController.find(chosen, code);
    return new Answer(
        chosen.edition(),
        unit.name(),
        unit.score().orElse(null),
        unit.rulebook().orElse(null),
        unit.criteria(),
        unit.commitments(),
        unit.periods(),
        unit.groups(),
        unit.years(chosen.focus().view()),
        unit.explanation().orElse(null),
        unit.explanations(),
        unit.rowsNotCounted(),
        unit.adjustments(),
        unit.successions(),
        unit.findings());
  }
}
