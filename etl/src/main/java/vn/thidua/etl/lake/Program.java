package vn.thidua.etl.lake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.package$;
import vn.thidua.etl.digest.Sha256;

/**
 * Which program this is: another one may read, compute or write differently, so it starts with a
 * store of its own.
 */
final class Program {
  private Program() {}

  /** SHA-256 of its own code and models, with the versions of Spark and Java that run them. */
  static String fingerprint() {
    MessageDigest digest = Sha256.start();
    String runs = package$.MODULE$.SPARK_VERSION() + ' ' + Runtime.version().feature() + '\n';
    digest.update(runs.getBytes(StandardCharsets.UTF_8));
    try {
      Path code =
          Path.of(Program.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      for (Path file : files(code)) {
        digest.update((code.relativize(file) + "\n").getBytes(StandardCharsets.UTF_8));
        digest.update(Files.readAllBytes(file));
      }
      return Sha256.hex(digest);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the program does not know where it lies", e);
    }
  }

  /** Of a jar itself; of a folder of classes all in it. */
  private static List<Path> files(Path code) throws IOException {
    try (Stream<Path> all = Files.walk(code)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
