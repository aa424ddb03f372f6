package vn.thidua.web.unit;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.thidua.reports.mart.Commitment;
import vn.thidua.reports.mart.PeriodFigure;
import vn.thidua.reports.mart.UnitCriterion;
import vn.thidua.reports.mart.UnitReading;

/** One criterion of a unit with its ledger and its figures, each with the line it came from. */
record CriterionLine(UnitCriterion criterion, List<Commitment> ledger, List<PeriodFigure> periods) {

  static List<CriterionLine> of(UnitReading unit) {
    Map<String, List<Commitment>> ledger =
        unit.commitments().stream().collect(Collectors.groupingBy(Commitment::criterionCode));
    Map<String, List<PeriodFigure>> periods =
        unit.periods().stream().collect(Collectors.groupingBy(PeriodFigure::criterionCode));
    return unit.criteria().stream()
        .map(
            criterion ->
                new CriterionLine(
                    criterion,
                    ledger.getOrDefault(criterion.criterionCode(), List.of()),
                    periods.getOrDefault(criterion.criterionCode(), List.of())))
        .toList();
  }

  /** Whether the target that counts is not the one that was signed first. */
  public boolean isAmended() {
    return ledger.size() > 1;
  }
}
