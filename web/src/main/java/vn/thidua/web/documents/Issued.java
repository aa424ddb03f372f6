package vn.thidua.web.documents;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thidua.reports.mart.EditionKind;
import vn.thidua.reports.text.Language;

/**
 * A line of the archive, without the bytes.
 *
 * @param item id of the document or of the table
 * @param editionKind what the edition was when this was issued
 * @param scope as {@link vn.thidua.reports.scope.Scope#words} writes it
 * @param scopeName of the cluster or unit; empty for the city
 * @param share empty where it shows everything of its scope, else whose narrower view it is
 * @param period as {@link vn.thidua.reports.document.Period#words} writes it; empty for a table
 * @param code printed on a document; empty for tables
 * @param pages of a document; empty for tables
 * @param sha256 of the bytes
 * @param textDigest of the letters read from it
 * @param receivers how many hand-overs there were
 */
record Issued(
    long issuedId,
    String item,
    Format format,
    long editionId,
    EditionKind editionKind,
    int year,
    LocalDate asOf,
    String contentDigest,
    String scope,
    @Nullable String scopeName,
    @Nullable String scopeNameEn,
    String share,
    String period,
    String filters,
    Language language,
    @Nullable String code,
    @Nullable Integer pages,
    String fileName,
    String mediaType,
    String sha256,
    String textDigest,
    boolean isSigned,
    long size,
    String requestedBy,
    Instant issuedAt,
    long receivers) {

  /** What kind of file it is. */
  enum Format {
    PDF,
    XLSX,
    CSV,
    JSON
  }

  /** The name of the cluster or unit in the reader's language; empty for the city. */
  public String name(Language reader) {
    return scopeName == null ? "" : reader.choose(scopeName, scopeNameEn);
  }
}
