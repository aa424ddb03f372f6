package vn.thidua.web.documents;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import vn.thidua.reports.export.ExportFormat;
import vn.thidua.web.digest.Sha256;

/** What a table's file says, apart from when it was written. */
final class Letters {
  /** The part of a workbook that tells when it was made. */
  private static final String PROPERTIES = "docProps/";

  private Letters() {}

  /** Equal for two files of the same table. */
  static String digest(Path file, ExportFormat format) throws IOException {
    return switch (format) {
      case CSV, JSON -> Sha256.of(Files.newInputStream(file));
      case XLSX -> workbook(file);
    };
  }

  private static String workbook(Path file) throws IOException {
    Map<String, String> parts = new TreeMap<>();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        if (!entry.getName().startsWith(PROPERTIES)) {
          parts.put(entry.getName(), Sha256.of(zip.getInputStream(entry)));
        }
      }
    }
    return Sha256.of(parts.toString().getBytes(StandardCharsets.UTF_8));
  }
}
