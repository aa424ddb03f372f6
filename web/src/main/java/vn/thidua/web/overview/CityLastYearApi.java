package vn.thidua.web.overview;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.thidua.reports.mart.CourseCount;
import vn.thidua.reports.mart.Edition;
import vn.thidua.reports.mart.Page;
import vn.thidua.web.edition.Chosen;
import vn.thidua.web.edition.Subjects;
import vn.thidua.web.route.OpenToReaders;

/** {@code /api/v1/overview/last-year}: the city against the same period of the year before. */
@RestController
@OpenToReaders
class CityLastYearApi {
  record Answer(
      Edition edition,
      @Nullable Edition lastYear,
      List<CourseCount> courses,
      long clustersTotal,
      int page,
      long pages) {}

  @GetMapping("/api/v1/overview/last-year")
  Answer lastYear(Chosen chosen, @RequestParam(defaultValue = "1") int page) {
    Page<CourseCount> courses =
        Subjects.page(
            chosen.reading().overview().courses(chosen.slice()),
            CourseCount::clusterCode,
            page,
            ClustersShown.SIDE_BY_SIDE);
    return new Answer(
        chosen.edition(),
        chosen.reading().lastYear().orElse(null),
        courses.rows(),
        courses.total(),
        courses.number(),
        courses.pages());
  }
}
