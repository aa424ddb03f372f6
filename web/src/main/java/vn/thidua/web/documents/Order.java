package vn.thidua.web.documents;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thidua.reports.mart.Edition;
import vn.thidua.reports.text.Language;

/**
 * What makes two requests the same: the second one is answered from the archive.
 *
 * @param period as {@link vn.thidua.reports.document.Period#words} writes it; empty for a table
 * @param filters of a table; empty for none
 * @param issuerDigest of the issuing body a document names; empty for tables
 */
record Order(
    String item,
    Issued.Format format,
    Edition edition,
    Subject subject,
    String period,
    String filters,
    Language language,
    String issuerDigest) {

  Map<String, @Nullable Object> values() {
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("item", item);
    values.put("format", format.name());
    values.put("edition", edition.editionId());
    values.put("kind", edition.kind().name());
    values.put("year", edition.year());
    values.put("as_of", edition.asOf());
    values.put("content_digest", edition.contentDigest());
    values.put("scope", subject.scope().words());
    values.put("name", subject.name());
    values.put("name_en", subject.nameEn());
    values.put("cluster", subject.clusterCode());
    values.put("unit", subject.unitCode());
    values.put("share", subject.share());
    values.put("period", period);
    values.put("filters", filters);
    values.put("language", language.code());
    values.put("issuer", issuerDigest);
    return values;
  }
}
