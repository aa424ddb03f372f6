package vn.thidua.web.overview;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.thidua.reports.mart.CourseCount;
import vn.thidua.reports.mart.Edition;
import vn.thidua.web.edition.Chosen;
import vn.thidua.web.route.OpenToReaders;

/** {@code /api/v1/overview/last-year}: the city against the same period of the year before. */
@RestController
@OpenToReaders
class CityLastYearApi {
  record Answer(Edition edition, @Nullable Edition lastYear, List<CourseCount> courses) {}

  @GetMapping("/api/v1/overview/last-year")
  Answer lastYear(Chosen chosen) {
    return new Answer(
        chosen.edition(),
        chosen.reading().lastYear().orElse(null),
        chosen.reading().overview().courses(chosen.slice()));
  }
}
