package vn.thidua.etl.lake;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.ChecksumFileSystem;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Options;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.thidua.etl.digest.Sha256;

/**
 * A folder, on any file system that Spark writes, in which one run after the other keeps what it
 * has read. One run at a time works in it.
 */
public final class Lake implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Lake.class);
  private static final String MEMORY = "memory";
  private static final String ROWS = "rows";

  /** Of the folders below a segment's; the rows themselves have the year too. */
  private static final String FOR = "for";

  private static final String YEAR = "of_year";

  /** What a memory is made of; the file's digest guards against damage, not against malice. */
  private static final ObjectInputFilter OWN =
      ObjectInputFilter.Config.createFilter("vn.thidua.etl.**;java.**;!*");

  private final FileSystem system;
  private final Configuration configuration;
  private final Path root;
  private final LakeLock lock;
  private final String program = Program.fingerprint();
  private final List<Remark> remarks = new ArrayList<>();

  private Lake(FileSystem system, Configuration configuration, Path root, LakeLock lock) {
    this.system = system;
    this.configuration = configuration;
    this.root = root;
    this.lock = lock;
  }

  /**
   * Opens the store, which may be new.
   *
   * @param folder a path or URI
   * @throws LakeException if it cannot be used, or another run is using it
   */
  public static Lake open(String folder, Configuration configuration) {
    try {
      Path path = new Path(folder);
      FileSystem given = path.getFileSystem(configuration);
      // Hadoop's own checksum files would double the number of files; the memory has digests
      FileSystem system =
          given instanceof ChecksumFileSystem checked ? checked.getRawFileSystem() : given;
      Path root = system.makeQualified(path);
      system.mkdirs(root);
      return new Lake(system, configuration, root, LakeLock.on(root));
    } catch (IOException | IllegalArgumentException e) {
      throw LakeException.of("unusable", e, folder, String.valueOf(e.getMessage()));
    }
  }

  /**
   * What the last run remembered.
   *
   * @param segments those that a memory names
   * @return nothing where the store is new, damaged, or another program's; {@link #remarks} then
   *     say which
   */
  public <T extends Serializable> Optional<T> recall(
      Class<T> type, Function<T, List<Segment>> segments) {
    try {
      Path file = new Path(root, MEMORY);
      if (!system.exists(file)) {
        return Optional.empty();
      }
      try (DataInputStream bytes =
          new DataInputStream(new BufferedInputStream(system.open(file), 1 << 16))) {
        if (!bytes.readUTF().equals(program)) {
          remarks.add(Remark.of("other_program"));
          return Optional.empty();
        }
        T memory = unpacked(bytes, type);
        if (!segments.apply(memory).stream().allMatch(this::has)) {
          throw new IOException("segments are missing");
        }
        return Optional.of(memory);
      }
    } catch (IOException | ClassNotFoundException | RuntimeException e) {
      // whatever is wrong with it, it is made anew
      LOG.info("the store {} is not used", root, e);
      remarks.add(Remark.of("damaged"));
      return Optional.empty();
    }
  }

  private static <T> T unpacked(DataInputStream file, Class<T> type)
      throws IOException, ClassNotFoundException {
    String expected = file.readUTF();
    byte[] packed = file.readAllBytes();
    if (!Sha256.of(packed).equals(expected)) {
      throw new IOException("the digest of the memory is another");
    }
    try (ObjectInputStream objects =
        new ObjectInputStream(new GZIPInputStream(new ByteArrayInputStream(packed)))) {
      objects.setObjectInputFilter(OWN);
      return type.cast(objects.readObject());
    }
  }

  /** What an operator should know of this store. */
  public List<Remark> remarks() {
    return List.copyOf(remarks);
  }

  /**
   * Stores rows, by year.
   *
   * @param rows with a column {@code of_year}
   * @return by year what was stored
   */
  public SortedMap<Integer, Segment> store(String table, Dataset<Row> rows) {
    String folder = String.join("/", ROWS, table, UUID.randomUUID().toString());
    rows.withColumn(FOR, rows.col(YEAR))
        .write()
        .mode(SaveMode.ErrorIfExists)
        .partitionBy(FOR)
        .parquet(new Path(root, folder).toString());
    try {
      SortedMap<Integer, Segment> segments = new TreeMap<>();
      for (FileStatus year : system.listStatus(new Path(root, folder))) {
        if (year.isDirectory()) {
          String name = year.getPath().getName();
          segments.put(
              Integer.parseInt(name.substring(FOR.length() + 1)),
              new Segment(folder + '/' + name, stored(year.getPath())));
        }
      }
      return segments;
    } catch (IOException e) {
      throw failure(e);
    }
  }

  private List<Segment.StoredFile> stored(Path folder) throws IOException {
    List<Segment.StoredFile> files = new ArrayList<>();
    for (FileStatus file : system.listStatus(folder)) {
      files.add(
          new Segment.StoredFile(file.getPath().getName(), file.getLen(), sha256(file.getPath())));
    }
    return files;
  }

  private String sha256(Path file) throws IOException {
    MessageDigest digest = Sha256.start();
    try (InputStream bytes = new DigestInputStream(system.open(file), digest)) {
      bytes.transferTo(OutputStream.nullOutputStream());
    }
    return Sha256.hex(digest);
  }

  /**
   * The rows of segments.
   *
   * @param schema of the rows that were stored
   */
  public Dataset<Row> rows(SparkSession spark, StructType schema, Collection<Segment> segments) {
    if (segments.isEmpty()) {
      return spark.createDataFrame(List.of(), schema);
    }
    return spark
        .read()
        .schema(schema)
        .option("parquet.page.verify-checksum.enabled", "true")
        .parquet(
            segments.stream()
                .map(segment -> new Path(root, segment.folder()).toString())
                .toArray(String[]::new));
  }

  /** Whether all its files are there in their length. */
  private boolean has(Segment segment) {
    try {
      for (Segment.StoredFile file : segment.files()) {
        if (system.getFileStatus(path(segment, file)).getLen() != file.bytes()) {
          return false;
        }
      }
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** Whether all bytes of the segments are what was stored. */
  public boolean isSound(Collection<Segment> segments) {
    try {
      for (Segment segment : segments) {
        for (Segment.StoredFile file : segment.files()) {
          if (!sha256(path(segment, file)).equals(file.sha256())) {
            return false;
          }
        }
      }
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private Path path(Segment segment, Segment.StoredFile file) {
    return new Path(new Path(root, segment.folder()), file.name());
  }

  /**
   * Replaces the memory in one step, then deletes all segments that are not named.
   *
   * @param segments those that the memory names
   */
  public void remember(Serializable memory, Collection<Segment> segments) {
    try {
      Path written = new Path(root, MEMORY + ".next");
      write(written, packed(memory));
      FileContext.getFileContext(root.toUri(), configuration)
          .rename(written, new Path(root, MEMORY), Options.Rename.OVERWRITE);
      sweep(segments);
    } catch (IOException e) {
      throw failure(e);
    }
  }

  /** Deletes the memory and all segments, as they are found to be damaged. */
  public void forget() {
    remarks.add(Remark.of("damaged"));
    try {
      system.delete(new Path(root, MEMORY), false);
      sweep(List.of());
    } catch (IOException e) {
      throw failure(e);
    }
  }

  private static byte[] packed(Serializable memory) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream objects = new ObjectOutputStream(new GZIPOutputStream(bytes))) {
      objects.writeObject(memory);
    }
    return bytes.toByteArray();
  }

  private void write(Path file, byte[] packed) throws IOException {
    try (DataOutputStream out = new DataOutputStream(system.create(file, true))) {
      out.writeUTF(program);
      out.writeUTF(Sha256.of(packed));
      out.write(packed);
    }
  }

  private void sweep(Collection<Segment> segments) throws IOException {
    Set<String> kept = new HashSet<>();
    segments.forEach(segment -> kept.add(segment.folder()));
    Path rows = new Path(root, ROWS);
    if (!system.exists(rows)) {
      return;
    }
    for (FileStatus table : system.listStatus(rows)) {
      for (FileStatus landing : system.listStatus(table.getPath())) {
        String folder =
            String.join("/", ROWS, table.getPath().getName(), landing.getPath().getName());
        boolean isKept = false;
        for (FileStatus year : system.listStatus(landing.getPath())) {
          if (kept.contains(folder + '/' + year.getPath().getName())) {
            isKept = true;
          } else {
            system.delete(year.getPath(), true);
          }
        }
        if (!isKept) {
          system.delete(landing.getPath(), true);
        }
      }
    }
  }

  private LakeException failure(IOException e) {
    return LakeException.of("failed", e, root.toString(), String.valueOf(e.getMessage()));
  }

  @Override
  public void close() {
    lock.close();
  }
}
