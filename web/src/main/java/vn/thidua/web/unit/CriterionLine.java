package vn.thidua.web.unit;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.reports.mart.Commitment;
import vn.thidua.reports.mart.CriterionExplanation;
import vn.thidua.reports.mart.CriterionYear;
import vn.thidua.reports.mart.HistoryView;
import vn.thidua.reports.mart.PeriodFigure;
import vn.thidua.reports.mart.ResultRow;
import vn.thidua.reports.mart.UnitCriterion;
import vn.thidua.reports.mart.UnitReading;

/**
 * One criterion of a unit with its ledger and its figures, each with the line it came from, and how
 * its numbers were made.
 *
 * @param others rows that were read and do not count
 * @param years in the view of the reader
 */
record CriterionLine(
    UnitCriterion criterion,
    List<Commitment> ledger,
    List<PeriodFigure> periods,
    List<ResultRow> others,
    @Nullable CriterionExplanation why,
    List<CriterionYear> years) {

  static List<CriterionLine> of(UnitReading unit, HistoryView view) {
    Map<String, List<Commitment>> ledger =
        unit.commitments().stream().collect(Collectors.groupingBy(Commitment::criterionCode));
    Map<String, List<PeriodFigure>> periods =
        unit.periods().stream().collect(Collectors.groupingBy(PeriodFigure::criterionCode));
    Map<String, List<ResultRow>> others =
        unit.rowsNotCounted().stream().collect(Collectors.groupingBy(ResultRow::criterionCode));
    Map<String, CriterionExplanation> why =
        unit.explanations().stream()
            .collect(Collectors.toMap(CriterionExplanation::criterionCode, each -> each));
    Map<String, List<CriterionYear>> years =
        unit.criterionYears(view).stream()
            .collect(Collectors.groupingBy(CriterionYear::criterionCode));
    return unit.criteria().stream()
        .map(
            criterion ->
                new CriterionLine(
                    criterion,
                    ledger.getOrDefault(criterion.criterionCode(), List.of()),
                    periods.getOrDefault(criterion.criterionCode(), List.of()),
                    others.getOrDefault(criterion.criterionCode(), List.of()),
                    why.get(criterion.criterionCode()),
                    years.getOrDefault(criterion.criterionCode(), List.of())))
        .toList();
  }

  /** Whether the target that counts is not the one that was signed first. */
  public boolean isAmended() {
    return ledger.size() > 1;
  }
}
