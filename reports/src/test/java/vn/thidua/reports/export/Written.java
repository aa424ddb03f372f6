package vn.thidua.reports.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.thidua.reports.scope.Viewer;

/** What stands in a file that was exported. */
final class Written {
  private Written() {}

  static byte[] by(Exports exports, TableRequest request, Viewer viewer) {
    try {
      Path file = Files.createTempFile("table", null);
      try {
        exports.write(request, viewer, file);
        return Files.readAllBytes(file);
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
