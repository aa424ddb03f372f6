package vn.thidua.web.compare;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.thidua.reports.mart.ComparedUnit;
import vn.thidua.reports.mart.Comparison;
import vn.thidua.reports.mart.CriterionName;
import vn.thidua.reports.mart.Edition;
import vn.thidua.reports.mart.UnitChoice;
import vn.thidua.web.edition.Chosen;
import vn.thidua.web.route.OpenToReaders;

/** {@code /api/v1/compare}: units side by side. */
@RestController
@OpenToReaders
class CompareApi {
  record Answer(
      Edition edition,
      List<CriterionName> criteria,
      List<ComparedUnit> units,
      List<UnitChoice> absent) {}

  @GetMapping("/api/v1/compare")
  Answer compare(Chosen chosen, @RequestParam String units) {
    Comparison comparison = CompareController.comparison(chosen, Choices.parse(units));
    return answer(chosen, comparison);
  }

  private static Answer answer(Chosen chosen, Comparison comparison) {
    return new Answer(
        chosen.edition(),
        ComparisonTable.of(comparison.units()).criteria().stream()
            .map(ComparisonTable.Row::name)
            .toList(),
        comparison.units(),
        comparison.absent());
  }
}
