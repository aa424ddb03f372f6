package vn.thidua.web.rankings;

import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.thidua.reports.mart.RankingRow;
import vn.thidua.reports.mart.RulebookTerms;
import vn.thidua.reports.mart.UnitReading;
import vn.thidua.web.cluster.Firmness;
import vn.thidua.web.edition.Chosen;
import vn.thidua.web.edition.OfEdition;
import vn.thidua.web.route.OpenToReaders;

/** Why a unit stands where it stands: its total, its neighbours, its class and its awards. */
@Controller
@OpenToReaders
@OfEdition
class WhyController {
  @GetMapping("/rankings/why")
  String why(Chosen chosen, @RequestParam String unit, Model model) {
    UnitReading reading =
        chosen
            .reading()
            .unit(unit)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    Optional<RankingRow> row = reading.score();
    Optional<RulebookTerms> rulebook = reading.rulebook();
    model.addAttribute("path", "/rankings/why?unit=" + Chosen.segment(unit));
    model.addAttribute("unit", reading.name());
    model.addAttribute("row", row.orElse(null));
    model.addAttribute("firm", row.flatMap(Firmness::of).orElse(null));
    model.addAttribute("why", reading.explanation().orElse(null));
    model.addAttribute("rulebook", rulebook.orElse(null));
    model.addAttribute(
        "tieBreaks",
        rulebook
            .map(RulebookTerms::tieBreaks)
            .map(each -> List.of(each.split(";")))
            .orElse(List.of()));
    model.addAttribute("ladder", reading.classes());
    model.addAttribute("groups", reading.groups());
    model.addAttribute("decisions", reading.adjustments());
    model.addAttribute("awards", reading.awards());
    return "rankings/why";
  }
}
