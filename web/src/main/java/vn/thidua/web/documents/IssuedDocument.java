package vn.thidua.web.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.thidua.reports.mart.EditionKind;
import vn.thidua.reports.text.Language;

/** A file of the archive with its bytes: the same ones for everybody who asks for the same. */
public final class IssuedDocument {
  private final Issued record;
  private final Supplier<InputStream> content;

  IssuedDocument(Issued record, Supplier<InputStream> content) {
    this.record = record;
    this.content = content;
  }

  /** Its number in the archive. */
  public long documentNumber() {
    return record.issuedId();
  }

  /** A name for the file in plain ASCII. */
  public String fileName() {
    return record.fileName();
  }

  /** What the cluster or unit it is about is called; empty for the city. */
  public String subject(Language language) {
    return record.name(language);
  }

  /** Whether it shows an edition that is not official, so that its figures may still change. */
  public boolean isProvisional() {
    return record.editionKind() == EditionKind.PROVISIONAL;
  }

  /** The day to which its figures are measured. */
  public LocalDate asOf() {
    return record.asOf();
  }

  public String mediaType() {
    return record.mediaType();
  }

  /** SHA-256 of the bytes, in hexadecimal. */
  public String sha256() {
    return record.sha256();
  }

  /** The code printed on it; empty for tables, which are found by their digest alone. */
  public @Nullable String code() {
    return record.code();
  }

  /** Length in bytes. */
  public long size() {
    return record.size();
  }

  /** The bytes, for a receiver that takes an array. */
  public byte[] bytes() {
    try (InputStream bytes = content()) {
      return bytes.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The bytes from the first, read as they are asked for. */
  public InputStream content() {
    return content.get();
  }
}
