package vn.thidua.web.overview;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.thidua.reports.mart.Course;
import vn.thidua.reports.mart.CourseCount;
import vn.thidua.reports.mart.Edition;
import vn.thidua.reports.mart.Reading;
import vn.thidua.reports.mart.Slice;
import vn.thidua.web.edition.Chosen;
import vn.thidua.web.edition.OfEdition;
import vn.thidua.web.edition.Warmed;
import vn.thidua.web.route.OpenToReaders;

/** The city against the same period of the year before. */
@Controller
@OpenToReaders
@OfEdition
class CityLastYearController implements Warmed {
  /** What the page has to show, or why it has nothing. */
  enum State {
    COMPARED,
    NOTHING_REPORTED,
    NO_EDITION,
    /** The edition was published before comparisons were. */
    NEVER_COMPARED
  }

  @GetMapping("/overview/last-year")
  String lastYear(Chosen chosen, Model model) {
    Edition past = chosen.reading().lastYear().orElse(null);
    List<CourseCount> counts = chosen.reading().overview().courses(chosen.slice());
    Map<Course, Long> total = Courses.total(counts);
    model.addAttribute("past", past);
    model.addAttribute("state", state(chosen.reading(), past, total));
    model.addAttribute("total", total);
    model.addAttribute("clusters", Courses.byCluster(counts));
    model.addAttribute("themes", Courses.byTheme(counts));
    model.addAttribute("courses", Course.values());
    return "overview/last-year";
  }

  /** Where there is nothing to show, it is said why. */
  private static State state(Reading reading, @Nullable Edition past, Map<Course, Long> total) {
    Map<Course, Long> all = Courses.total(reading.overview().courses(Slice.ALL));
    if (past != null || all.keySet().stream().anyMatch(each -> each != Course.NO_FIGURE)) {
      return total.isEmpty() ? State.NOTHING_REPORTED : State.COMPARED;
    }
    boolean isReported =
        reading.overview().clusters().stream().anyMatch(each -> each.reportedPeriods() > 0);
    return all.isEmpty() && isReported ? State.NEVER_COMPARED : State.NO_EDITION;
  }

  @Override
  public void warm(Chosen chosen) {
    lastYear(chosen, new ExtendedModelMap());
  }
}
