package vn.thidua.web.documents;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** A file of the archive with its bytes: the same ones for everybody who asks for the same. */
public final class IssuedDocument {
  private final Issued record;
  private final byte[] content;

  IssuedDocument(Issued record, byte[] content) {
    this.record = record;
    this.content = content.clone();
  }

  /** Its number in the archive. */
  public long documentNumber() {
    return record.issuedId();
  }

  /** A name for the file in plain ASCII. */
  public String fileName() {
    return record.fileName();
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
  public int size() {
    return content.length;
  }

  /** The bytes, for a receiver that takes an array. */
  public byte[] bytes() {
    return content.clone();
  }

  /** The bytes from the first. */
  public InputStream content() {
    return new ByteArrayInputStream(content);
  }
}
