package vn.thidua.etl.workbook;

import java.io.Closeable;
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

/**
 * A workbook file being written. It appears whole, when it is finished, or not at all; a file of
 * that name is replaced. Its bytes depend on nothing but its content.
 */
public final class WorkbookFile implements Closeable {

  /** The earliest that a zip archive can say: no workbook tells when it was written. */
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, Month.JANUARY, 1, 0, 0);

  private static final String PROPERTIES = "docProps/core.xml";
  private static final String CREATED = "(?<tag><dcterms:created[^>]*>)[^<]*";

  /** Puts sheets into a workbook. */
  @FunctionalInterface
  public interface Content {
    void write(Workbook workbook) throws IOException;
  }

  private final Path file;
  private final Path draft;
  private final Path packed;
  private final OutputStream out;
  private final Workbook workbook;

  private WorkbookFile(Path file) throws IOException {
    this.file = file;
    this.draft = file.resolveSibling("." + file.getFileName() + ".draft");
    this.packed = file.resolveSibling("." + file.getFileName() + ".packed");
    this.out = Files.newOutputStream(draft);
    this.workbook = new Workbook(out, "ThiDua", "1.0");
    // packed again when it is finished
    workbook.setCompressionLevel(Deflater.NO_COMPRESSION);
  }

  /** Writes a workbook in one go. */
  public static void write(Path file, Content content) throws IOException {
    try (WorkbookFile written = begin(file)) {
      content.write(written.workbook());
      written.finish();
    }
  }

  /** Begins a workbook, to be finished and closed by the caller. */
  public static WorkbookFile begin(Path file) throws IOException {
    return new WorkbookFile(file);
  }

  public Workbook workbook() {
    return workbook;
  }

  /** Puts the file in place. */
  public void finish() throws IOException {
    workbook.finish();
    out.close();
    repack();
    Files.move(packed, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Clears away what was written on the way. */
  @Override
  public void close() throws IOException {
    out.close();
    Files.deleteIfExists(draft);
    Files.deleteIfExists(packed);
  }

  /** Without the clock that the writer puts into the file. */
  private void repack() throws IOException {
    try (ZipFile entries = new ZipFile(draft.toFile());
        ZipOutputStream archive = new ZipOutputStream(Files.newOutputStream(packed))) {
      for (ZipEntry each : Collections.list(entries.entries())) {
        ZipEntry entry = new ZipEntry(each.getName());
        entry.setTimeLocal(NO_TIME);
        archive.putNextEntry(entry);
        try (InputStream bytes = entries.getInputStream(each)) {
          if (each.getName().equals(PROPERTIES)) {
            archive.write(timeless(bytes.readAllBytes()));
          } else {
            bytes.transferTo(archive);
          }
        }
        archive.closeEntry();
      }
    }
  }

  private static byte[] timeless(byte[] properties) {
    return new String(properties, StandardCharsets.UTF_8)
        .replaceAll(CREATED, "${tag}" + NO_TIME + ":00Z")
        .getBytes(StandardCharsets.UTF_8);
  }
}
