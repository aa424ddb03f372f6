package vn.thidua.etl.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.time.Month;
import java.util.Collections;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;

/** Writes workbooks whose bytes depend on nothing but their content. */
public final class Workbooks {

  /** The earliest that a zip archive can say: no workbook tells when it was written. */
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, Month.JANUARY, 1, 0, 0);

  private static final String PROPERTIES = "docProps/core.xml";
  private static final String CREATED = "(?<tag><dcterms:created[^>]*>)[^<]*";

  /** Puts sheets into a workbook. */
  @FunctionalInterface
  public interface Content {
    void write(Workbook workbook) throws IOException;
  }

  private Workbooks() {}

  /**
   * Writes a workbook file. It appears whole or, when writing fails, not at all; a file of that
   * name is replaced.
   */
  public static void write(Path file, Content content) throws IOException {
    Path draft = file.resolveSibling("." + file.getFileName() + ".draft");
    Path aside = file.resolveSibling("." + file.getFileName() + ".writing");
    try {
      try (OutputStream out = Files.newOutputStream(draft)) {
        Workbook workbook = new Workbook(out, "ThiDua", "1.0");
        // packed again below
        workbook.setCompressionLevel(Deflater.NO_COMPRESSION);
        content.write(workbook);
        workbook.finish();
      }
      repack(draft, aside);
      Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(draft);
      Files.deleteIfExists(aside);
    }
  }

  /** Without the clock that the writer puts into the file. */
  private static void repack(Path draft, Path packed) throws IOException {
    try (ZipFile entries = new ZipFile(draft.toFile());
        ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(packed))) {
      for (ZipEntry each : Collections.list(entries.entries())) {
        ZipEntry entry = new ZipEntry(each.getName());
        entry.setTimeLocal(NO_TIME);
        out.putNextEntry(entry);
        try (InputStream bytes = entries.getInputStream(each)) {
          if (each.getName().equals(PROPERTIES)) {
            out.write(timeless(bytes.readAllBytes()));
          } else {
            bytes.transferTo(out);
          }
        }
        out.closeEntry();
      }
    }
  }

  private static byte[] timeless(byte[] properties) {
    return new String(properties, StandardCharsets.UTF_8)
        .replaceAll(CREATED, "${tag}" + NO_TIME + ":00Z")
        .getBytes(StandardCharsets.UTF_8);
  }
}
