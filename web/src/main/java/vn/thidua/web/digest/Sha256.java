package vn.thidua.web.digest;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 in hexadecimal. */
public final class Sha256 {
  private final MessageDigest digest;

  public Sha256() {
    try {
      this.digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  /** The digest of a text, 64 digits. */
  public static String of(CharSequence text) {
    return of(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** The digest of bytes, 64 digits. */
  public static String of(byte[] content) {
    Sha256 digest = new Sha256();
    digest.add(content);
    return digest.end();
  }

  /** The digest of a stream to its end, however long; the stream is closed. */
  public static String of(InputStream content) throws IOException {
    Sha256 digest = new Sha256();
    try (InputStream in = new DigestInputStream(content, digest.digest)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return digest.end();
  }

  public void add(byte[] bytes) {
    digest.update(bytes);
  }

  /** The digest of all that was added, 64 digits. */
  public String end() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
