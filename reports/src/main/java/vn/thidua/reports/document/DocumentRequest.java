package vn.thidua.reports.document;

import org.jspecify.annotations.Nullable;
import vn.thidua.reports.scope.Scope;
import vn.thidua.reports.text.Language;

/**
 * Which document to make.
 *
 * @param documentId an id of the {@link Catalog}, such as {@code year-end-ranking}
 * @param scope what it is about; one of the kinds its {@link DocumentKind} has
 * @param period the stretch of the edition's year it is about; empty for the whole year, and for a
 *     document that takes none
 */
public record DocumentRequest(
    String documentId, long editionId, Scope scope, @Nullable Period period, Language language) {}
