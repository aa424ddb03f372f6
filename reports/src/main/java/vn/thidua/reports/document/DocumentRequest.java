package vn.thidua.reports.document;

import org.jspecify.annotations.Nullable;
import vn.thidua.reports.text.Language;

/**
 * Which document to make.
 *
 * @param documentId an id of the {@link Catalog}, such as {@code year-end-ranking}
 * @param clusterCode the cluster it is about; empty for the city
 */
public record DocumentRequest(
    String documentId, long editionId, @Nullable String clusterCode, Language language) {}
