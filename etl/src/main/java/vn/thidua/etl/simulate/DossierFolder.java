package vn.thidua.etl.simulate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import vn.thidua.etl.dossier.DossierColumn;
import vn.thidua.etl.dossier.DossierTable;

/**
 * The folder being written. It grows under a name of its own beside the one wanted and is put in
 * place whole, so that a run cut short leaves no dossier that looks finished.
 */
final class DossierFolder implements AutoCloseable {

  private final Path out;
  private final Path growing;
  private final Format format;
  private final SortedMap<String, Long> rows = new TreeMap<>();
  private int files;

  DossierFolder(Path out, Format format) throws IOException {
    this.format = format;
    this.out = out.toAbsolutePath().normalize();
    Path parent = this.out.getParent();
    if (parent == null) {
      throw new IOException(out + " cannot be a dossier: name a folder");
    }
    Files.createDirectories(parent);
    this.growing = parent.resolve("." + this.out.getFileName() + ".simulating");
    close();
    Files.createDirectory(growing);
  }

  /**
   * Starts a table's file with its header.
   *
   * @param name of the file in the dossier, without what its format ends it with
   */
  TableFile open(DossierTable table, String name, Dialect dialect, List<String> columns) {
    try {
      Path file = growing.resolve(name + format.extension());
      Files.createDirectories(growing.resolve(name).getParent());
      files++;
      List<DossierColumn> own = columns.stream().map(each -> column(table, each)).toList();
      LongConsumer count = rowCount -> rows.merge(table.tableName(), rowCount, Long::sum);
      return switch (format) {
        case CSV -> new CsvFile(file, dialect, own, count);
        case XLSX -> new XlsxFile(file, table, dialect, own, count);
        case PARQUET -> new ParquetFile(file, table, own, count);
      };
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + name + " of the dossier", e);
    }
  }

  private static DossierColumn column(DossierTable table, String name) {
    return table.columns().stream().filter(c -> c.name().equals(name)).findFirst().orElseThrow();
  }

  void note(String name, String text) throws IOException {
    Files.writeString(growing.resolve(name), text);
  }

  /** Puts the dossier in place. */
  SimulationSummary finish() throws IOException {
    Files.deleteIfExists(out);
    Files.move(growing, out, StandardCopyOption.ATOMIC_MOVE);
    return new SimulationSummary(out, files, Collections.unmodifiableSortedMap(rows));
  }

  /** Clears away what was not finished, by this run or one that was killed. */
  @Override
  public void close() throws IOException {
    if (Files.exists(growing)) {
      Files.walkFileTree(growing, new Sweep());
    }
  }

  private static final class Sweep extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.delete(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure)
        throws IOException {
      if (failure != null) {
        throw failure;
      }
      Files.delete(folder);
      return FileVisitResult.CONTINUE;
    }
  }
}
