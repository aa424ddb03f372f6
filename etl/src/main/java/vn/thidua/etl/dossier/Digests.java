package vn.thidua.etl.dossier;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.List;
import vn.thidua.etl.digest.Sha256;

/** SHA-256 of files and of the dossier. */
final class Digests {
  private Digests() {}

  static DigestInputStream reading(InputStream bytes) {
    return new DigestInputStream(bytes, Sha256.start());
  }

  /** Over the path and digest of every file that holds a table; parts are sorted. */
  static String of(List<Part> parts) {
    MessageDigest digest = Sha256.start();
    parts.stream()
        .map(part -> part.file().path() + '\0' + part.sha256() + '\n')
        .distinct()
        .forEach(line -> digest.update(line.getBytes(StandardCharsets.UTF_8)));
    return Sha256.hex(digest);
  }
}
