package vn.thidua.web.rankings;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.thidua.reports.document.DocumentRequest;
import vn.thidua.reports.document.NoSuchDocument;
import vn.thidua.reports.scope.Scope;
import vn.thidua.reports.text.Language;
import vn.thidua.web.account.Account;
import vn.thidua.web.account.AccountGuard;
import vn.thidua.web.documents.Handover;
import vn.thidua.web.documents.IssuedDocument;
import vn.thidua.web.documents.Issuing;
import vn.thidua.web.edition.Chosen;
import vn.thidua.web.route.OpenToReaders;

/** The ranking as the official document. */
@Controller
@OpenToReaders
class RankingDocument {
  private final Issuing issuing;
  private final Handover handover;

  RankingDocument(Issuing issuing, Handover handover) {
    this.issuing = issuing;
    this.handover = handover;
  }

  @GetMapping("/rankings.pdf")
  void pdf(
      Chosen chosen,
      @RequestParam @Nullable String cluster,
      Locale locale,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Scope scope = cluster == null || cluster.isBlank() ? Scope.CITY : new Scope.OfCluster(cluster);
    DocumentRequest wanted =
        new DocumentRequest(
            "year-end-ranking", chosen.edition().editionId(), scope, null, Language.of(locale));
    Account reader = AccountGuard.account(request).orElseThrow();
    IssuedDocument document;
    try {
      document = issuing.issue(wanted, reader.viewer(), reader.login());
    } catch (NoSuchDocument e) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND, e.getMessage(), e);
    }
    handover.send(document, request, response);
  }
}
