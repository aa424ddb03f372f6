package vn.thidua.web.overview;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import vn.thidua.reports.mart.CourseCount;
import vn.thidua.reports.mart.Edition;
import vn.thidua.web.edition.Chosen;
import vn.thidua.web.edition.Tagged;
import vn.thidua.web.route.OpenToReaders;

/** {@code /api/v1/overview/last-year}: the city against the same period of the year before. */
@RestController
@OpenToReaders
class CityLastYearApi {
  record Answer(Edition edition, @Nullable Edition lastYear, List<CourseCount> courses) {}

  @GetMapping("/api/v1/overview/last-year")
  @Nullable ResponseEntity<Answer> lastYear(Chosen chosen, WebRequest request) {
    Edition past = chosen.reading().lastYear().orElse(null);
    List<Long> others = past == null ? List.of() : List.of(past.editionId());
    return Tagged.of(
        request,
        chosen,
        others,
        () ->
            new Answer(
                chosen.edition(),
                past,
                past == null
                    ? List.of()
                    : chosen.reading().overview().lastYear(past, chosen.slice())));
  }
}
