package vn.thidua.web.documents;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.thidua.reports.scope.Viewer;
import vn.thidua.reports.text.Language;

/**
 * An order of the same document for every unit of a scope.
 *
 * @param viewer in whose name
 * @param total units it is about
 * @param done documents of it in the archive
 * @param reason what failed; empty where nothing did
 */
record Bulk(
    long bulkId,
    String item,
    long editionId,
    int year,
    String scope,
    String period,
    Language language,
    Viewer viewer,
    String requestedBy,
    Instant requestedAt,
    State state,
    int total,
    int done,
    @Nullable String reason) {

  /** How far it is. */
  enum State {
    RUNNING,
    DONE,
    FAILED
  }
}
