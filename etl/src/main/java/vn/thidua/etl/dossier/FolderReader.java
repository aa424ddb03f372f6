package vn.thidua.etl.dossier;

import java.io.IOException;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.ChecksumFileSystem;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.util.SerializableConfiguration;

/** Reads files of any file system of Hadoop's, each by its format. */
record FolderReader(SerializableConfiguration configuration) implements DossierReader {

  FolderReader(Configuration configuration) {
    this(new SerializableConfiguration(configuration));
  }

  @Override
  public Inspection inspect(DossierFile file) throws IOException {
    Optional<FileFormat> format = Formats.of(file);
    return format.isEmpty()
        ? Inspection.ignoring(Formats.unread(file))
        : format.get().inspect(file, bytes(file));
  }

  @Override
  public SourceRows rows(Part part) throws IOException {
    return Formats.of(part.file()).orElseThrow().rows(part, bytes(part.file()));
  }

  private ByteSource bytes(DossierFile file) {
    return () -> {
      Path path = new Path(file.location());
      return fileSystem(path, configuration.value()).open(path);
    };
  }

  // a local file's checksum is Hadoop's own and would refuse a file that was edited since
  static FileSystem fileSystem(Path path, Configuration configuration) throws IOException {
    FileSystem system = path.getFileSystem(configuration);
    return system instanceof ChecksumFileSystem checked ? checked.getRawFileSystem() : system;
  }
}
