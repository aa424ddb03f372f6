package vn.thidua.etl.dossier;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** SHA-256 of files and of the dossier. */
final class Digests {
  private Digests() {}

  static DigestInputStream reading(InputStream bytes) {
    return new DigestInputStream(bytes, sha256());
  }

  static String hex(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Over the path and digest of every file that holds a table; parts are sorted. */
  static String of(List<Part> parts) {
    MessageDigest digest = sha256();
    parts.stream()
        .map(part -> part.file().path() + '\0' + part.sha256() + '\n')
        .distinct()
        .forEach(line -> digest.update(line.getBytes(StandardCharsets.UTF_8)));
    return hex(digest);
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
