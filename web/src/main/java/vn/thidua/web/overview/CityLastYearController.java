package vn.thidua.web.overview;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.thidua.reports.mart.Course;
import vn.thidua.reports.mart.CourseCount;
import vn.thidua.reports.mart.Edition;
import vn.thidua.web.edition.Chosen;
import vn.thidua.web.edition.OfEdition;
import vn.thidua.web.edition.Warmed;
import vn.thidua.web.route.OpenToReaders;

/** The city against the same period of the year before; apart, for it reads every report twice. */
@Controller
@OpenToReaders
@OfEdition
class CityLastYearController implements Warmed {
  @GetMapping("/overview/last-year")
  String lastYear(Chosen chosen, Model model) {
    Edition past = chosen.reading().lastYear().orElse(null);
    model.addAttribute("past", past);
    if (past != null) {
      List<CourseCount> counts = chosen.reading().overview().lastYear(past, chosen.slice());
      model.addAttribute("total", Courses.total(counts));
      model.addAttribute("clusters", Courses.byCluster(counts));
      model.addAttribute("themes", Courses.byTheme(counts));
      model.addAttribute("courses", Course.values());
    }
    return "overview/last-year";
  }

  @Override
  public void warm(Chosen chosen) {
    lastYear(chosen, new ExtendedModelMap());
  }
}
