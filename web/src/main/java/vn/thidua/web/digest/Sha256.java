package vn.thidua.web.digest;

import java.nio.charset.StandardCharsets;
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
    Sha256 digest = new Sha256();
    digest.add(text.toString().getBytes(StandardCharsets.UTF_8));
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
