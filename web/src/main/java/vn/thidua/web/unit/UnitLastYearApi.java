package vn.thidua.web.unit;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.thidua.reports.mart.Edition;
import vn.thidua.reports.mart.LastYear;
import vn.thidua.reports.mart.UnitName;
import vn.thidua.web.edition.Chosen;
import vn.thidua.web.route.OpenToReaders;

/** {@code /api/v1/units/{code}/last-year}: a unit against the same period of the year before. */
@RestController
@OpenToReaders
class UnitLastYearApi {
  record Answer(Edition edition, UnitName unit, @Nullable LastYear lastYear) {}

  @GetMapping("/api/v1/units/{code}/last-year")
  Answer lastYear(Chosen chosen, @PathVariable String code) {
    UnitName unit = UnitController.find(chosen, code).name();
    return new Answer(chosen.edition(), unit, chosen.reading().lastYear(code).orElse(null));
  }
}
