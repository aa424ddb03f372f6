package vn.thidua.reports.document.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The code by which a document is found again: 80 bits of a SHA-256 over what the document is
 * about, in letters that are not mistaken for each other on paper (Crockford's base 32).
 */
public final class VerificationCode {
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int LETTERS = 16;
  private static final int GROUP = 4;
  private static final int BITS = 5;

  private VerificationCode() {}

  /** The code of a document about these subjects, in groups of four. */
  public static String of(String... subjects) {
    byte[] digest = sha256(String.join("\u0000", subjects));
    StringBuilder code = new StringBuilder();
    for (int letter = 0; letter < LETTERS; letter++) {
      if (letter > 0 && letter % GROUP == 0) {
        code.append('-');
      }
      int value = 0;
      for (int bit = letter * BITS; bit < (letter + 1) * BITS; bit++) {
        value = (value << 1) | ((digest[bit / 8] >> (7 - bit % 8)) & 1);
      }
      code.append(ALPHABET.charAt(value));
    }
    return code.toString();
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
