package vn.thidua.web.rankings;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.thidua.reports.document.DocumentRequest;
import vn.thidua.reports.document.Documents;
import vn.thidua.reports.document.NoSuchDocument;
import vn.thidua.reports.document.RenderedDocument;
import vn.thidua.reports.mart.Mart;
import vn.thidua.reports.scope.Scope;
import vn.thidua.reports.text.Language;
import vn.thidua.web.download.Downloads;
import vn.thidua.web.edition.Chosen;
import vn.thidua.web.route.OpenToReaders;

/** The ranking as the official document. */
@Controller
@OpenToReaders
class RankingDocument {
  private final Documents documents;
  private final Downloads downloads;

  RankingDocument(Mart mart, Environment environment, Downloads downloads) {
    this.documents = new Documents(mart, IssuerSettings.issuer(environment));
    this.downloads = downloads;
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
    RenderedDocument document;
    try {
      document = documents.render(wanted, chosen.reading().sight().viewer());
    } catch (NoSuchDocument e) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND, e.getMessage(), e);
    }
    downloads.send(
        request, response, document.fileName(), RenderedDocument.MEDIA_TYPE, document.content());
  }
}
