package vn.thidua.web.commitments;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.reports.mart.Ledger;
import vn.thidua.reports.mart.LedgerFilter;
import vn.thidua.reports.mart.LedgerLines;
import vn.thidua.reports.mart.LedgerTotal;
import vn.thidua.reports.mart.PageRequest;
import vn.thidua.reports.mart.Status;
import vn.thidua.web.edition.Chosen;
import vn.thidua.web.edition.OfEdition;
import vn.thidua.web.edition.Warmed;
import vn.thidua.web.route.OpenToReaders;

/** The ledger: every commitment, and what changed after it was signed. */
@Controller
@OpenToReaders
@OfEdition
class CommitmentsController implements Warmed {
  private static final int LINES_SHOWN = 50;

  @GetMapping("/commitments")
  String commitments(
      Chosen chosen, LedgerQuery asked, @RequestParam(defaultValue = "1") int page, Model model) {
    Ledger ledger = chosen.reading().ledger();
    LedgerFilter filter = asked.filter();
    List<LedgerTotal> totals = ledger.totals(filter);
    model.addAttribute("asked", asked);
    model.addAttribute("totals", LedgerTotals.of(totals));
    model.addAttribute(
        "ledger", ledger.page(filter, totals, new PageRequest(Math.max(1, page), LINES_SHOWN)));
    model.addAttribute("criteria", ledger.criteria(filter.slice()));
    model.addAttribute("allStatuses", Status.AS_TOLD);
    model.addAttribute("allLines", LedgerLines.values());
    model.addAttribute("taken", LedgerQuery.joined(chosen.focus().narrowing(), asked.query()));
    return "commitments/commitments";
  }

  @Override
  public void warm(Chosen chosen) {
    commitments(chosen, LedgerQuery.NOTHING, 1, new ExtendedModelMap());
  }
}
