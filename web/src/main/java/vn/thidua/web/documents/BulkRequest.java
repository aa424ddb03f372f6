package vn.thidua.web.documents;

import org.jspecify.annotations.Nullable;
import vn.thidua.reports.document.DocumentRequest;
import vn.thidua.reports.document.Period;
import vn.thidua.reports.scope.Scope;
import vn.thidua.reports.text.Language;

/**
 * The same document for every unit of a scope.
 *
 * @param scope the city or a cluster: all its units the viewer sees in full
 */
record BulkRequest(
    String documentId, long editionId, Scope scope, @Nullable Period period, Language language) {

  static BulkRequest of(Bulk bulk) {
    return new BulkRequest(
        bulk.item(),
        bulk.editionId(),
        Scope.parse(bulk.scope()),
        bulk.period().isEmpty() ? null : Period.parse(bulk.period()),
        bulk.language());
  }

  DocumentRequest of(Scope one) {
    return new DocumentRequest(documentId, editionId, one, period, language);
  }
}
