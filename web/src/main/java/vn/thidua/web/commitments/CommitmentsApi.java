package vn.thidua.web.commitments;

import java.util.List;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import vn.thidua.reports.mart.Edition;
import vn.thidua.reports.mart.Ledger;
import vn.thidua.reports.mart.LedgerFilter;
import vn.thidua.reports.mart.LedgerLine;
import vn.thidua.reports.mart.LedgerTotal;
import vn.thidua.reports.mart.Page;
import vn.thidua.reports.mart.PageRequest;
import vn.thidua.web.edition.Chosen;
import vn.thidua.web.route.OpenToReaders;

/** {@code /api/v1/commitments}: the ledger, page by page. */
@RestController
@OpenToReaders
class CommitmentsApi {
  record Answer(Edition edition, List<LedgerTotal> totals, Page<LedgerLine> lines) {}

  @GetMapping("/api/v1/commitments")
  Answer commitments(
      Chosen chosen,
      @ParameterObject LedgerQuery asked,
      @RequestParam(defaultValue = "1") int page,
      @RequestParam(defaultValue = "100") int size) {
    PageRequest wanted = request(page, size);
    return answer(chosen, asked, wanted);
  }

  private static PageRequest request(int page, int size) {
    try {
      return new PageRequest(page, size);
    } catch (IllegalArgumentException e) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST, e.getMessage(), e);
    }
  }

  private static Answer answer(Chosen chosen, LedgerQuery asked, PageRequest page) {
    Ledger ledger = chosen.reading().ledger();
    LedgerFilter filter = asked.filter();
    List<LedgerTotal> totals = ledger.totals(filter);
    return new Answer(chosen.edition(), totals, ledger.page(filter, totals, page));
  }
}
