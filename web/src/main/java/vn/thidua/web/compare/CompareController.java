package vn.thidua.web.compare;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.reports.mart.Comparison;
import vn.thidua.reports.mart.Edition;
import vn.thidua.reports.mart.UnitChoice;
import vn.thidua.reports.mart.UnitName;
import vn.thidua.web.edition.Chosen;
import vn.thidua.web.edition.OfEdition;
import vn.thidua.web.route.OpenToReaders;

/** Two to eight units side by side. */
@Controller
@OpenToReaders
@OfEdition
class CompareController {
  private static final int FOUND_SHOWN = 20;

  /** A unit that can be added, and as what. */
  record Found(UnitName unit, UnitChoice choice) {}

  @GetMapping("/compare")
  String compare(
      Chosen chosen,
      @RequestParam(defaultValue = "") String units,
      @RequestParam @Nullable String q,
      @RequestParam @Nullable Integer in,
      Model model) {
    Choices choices = Choices.parse(units);
    Comparison comparison = comparison(chosen, choices);
    model.addAttribute("choices", choices);
    model.addAttribute("absent", comparison.absent());
    model.addAttribute("table", ComparisonTable.of(comparison.units()));
    model.addAttribute("pinned", Choices.fixed(comparison.units(), chosen.edition()));
    model.addAttribute("q", q);
    model.addAttribute("in", in == null ? chosen.edition().year() : in);
    if (q != null && !choices.isFull()) {
      model.addAttribute("found", found(chosen, q, in));
      model.addAttribute("most", FOUND_SHOWN);
    }
    return "compare/compare";
  }

  static Comparison comparison(Chosen chosen, Choices choices) {
    try {
      return chosen.reading().compare(choices.units());
    } catch (IllegalArgumentException e) {
      throw Choices.refused(e);
    }
  }

  /** Units to add, of the edition of the screen or of the current one of another year. */
  private static List<Found> found(Chosen chosen, String words, @Nullable Integer year) {
    Edition edition =
        chosen.current().stream()
            .filter(each -> year != null && each.year() == year)
            .filter(each -> each.year() != chosen.edition().year())
            .findFirst()
            .orElse(chosen.edition());
    Integer other = edition.equals(chosen.edition()) ? null : Integer.valueOf(edition.year());
    return chosen.reading().at(edition).directory().unitsInFull(words, FOUND_SHOWN).stream()
        .map(unit -> new Found(unit, new UnitChoice(unit.unitCode(), other, null)))
        .toList();
  }
}
