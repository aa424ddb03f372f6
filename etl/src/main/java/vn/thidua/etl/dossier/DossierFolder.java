package vn.thidua.etl.dossier;

import java.io.File;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;

/** A dossier that is a folder, on any file system. */
final class DossierFolder implements DossierSource {
  /** Far more than the grain of any file system's clock. */
  private static final Duration FRESH = Duration.ofSeconds(2);

  private static final String LOST_LETTER = "\uFFFD";

  private final FileSystem system;
  private final Path root;
  private final DossierReader reader;
  private final List<DossierFile> files = new ArrayList<>();
  private final List<Notice> ignored = new ArrayList<>();

  private DossierFolder(FileSystem system, Path root, DossierReader reader) {
    this.system = system;
    this.root = root;
    this.reader = reader;
  }

  /**
   * @param input a path or URI
   * @throws DossierException if it is no folder that can be listed to its last file
   */
  static DossierFolder list(String input, Configuration configuration) {
    try {
      Path path = new Path(input);
      FileSystem system = FolderReader.fileSystem(path, configuration);
      DossierFolder folder =
          new DossierFolder(system, system.makeQualified(path), new FolderReader(configuration));
      if (!system.getFileStatus(path).isDirectory()) {
        throw DossierException.of("failure.no_folder", null, input);
      }
      folder.walk(folder.root, "");
      folder.files.sort(Comparator.comparing(DossierFile::path, Text.BY_CODE_POINT));
      folder.ignored.sort(Comparator.comparing(Notice::sourceFile, Text.BY_CODE_POINT));
      return folder;
    } catch (FileNotFoundException e) {
      throw DossierException.of("failure.missing", e, input);
    } catch (IOException | IllegalArgumentException e) {
      throw DossierException.of("failure.unlisted", e, input, String.valueOf(e.getMessage()));
    }
  }

  @Override
  public List<DossierFile> files() {
    return files;
  }

  @Override
  public List<Notice> ignored() {
    return ignored;
  }

  @Override
  public boolean mayHoldFacts(DossierFile file) {
    return Formats.of(file).filter(format -> format.mayHoldFacts(file)).isPresent();
  }

  @Override
  public DossierReader reader() {
    return reader;
  }

  @Override
  public Optional<String> mark(DossierFile file) {
    if (!(system instanceof RawLocalFileSystem local)) {
      return Optional.empty();
    }
    try {
      Map<String, Object> attributes =
          Files.readAttributes(
              local.pathToFile(new Path(file.location())).toPath(), "unix:ctime,ino");
      FileTime time = (FileTime) Objects.requireNonNull(attributes.get("ctime"));
      Instant changed = time.toInstant();
      return changed.isBefore(Instant.now().minus(FRESH))
          ? Optional.of(changed + " " + attributes.get("ino"))
          : Optional.empty();
    } catch (IOException | UnsupportedOperationException e) {
      // not on this system; or the file is gone, which whoever reads it will tell
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    // files stay as they are whether anybody reads them or not
  }

  private void walk(Path folder, String prefix) throws IOException {
    if (system instanceof RawLocalFileSystem local) {
      requireLegibleNames(local.pathToFile(folder), prefix);
    }
    for (FileStatus status : system.listStatus(folder)) {
      String name = status.getPath().getName();
      String path = prefix + name;
      if (name.startsWith(".")) {
        ignored.add(Notices.ignored(status.isDirectory() ? path + "/" : path, "hidden"));
      } else if (status.isDirectory()) {
        walk(status.getPath(), path + "/");
      } else if (name.startsWith("~$")) {
        ignored.add(Notices.ignored(path, "lock"));
      } else {
        files.add(new DossierFile(path, status.getPath().toString(), status.getLen()));
      }
    }
  }

  /**
   * Under a locale without UTF-8, as cron has it, Java loses the accents of file names, and Hadoop
   * then leaves those files out without a word.
   */
  private static void requireLegibleNames(File folder, String prefix) {
    String[] names = folder.list();
    if (names == null) {
      return;
    }
    for (String name : names) {
      if (name.contains(LOST_LETTER)) {
        throw DossierException.of("failure.file_names", null, prefix + name);
      }
    }
  }
}
