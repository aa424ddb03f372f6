package vn.thidua.etl.dossier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
import org.jspecify.annotations.Nullable;

/**
 * The order of an intake: look through all files; read and check the small tables; with them check
 * and fold the facts.
 */
final class IntakeRun {
  /** What a task of an exchange should get at most. */
  private static final long EXCHANGE_BYTES = 16L << 20;

  private final SparkSession spark;
  private final String input;
  private final JavaSparkContext context;
  private final Configuration configuration;
  private final List<Broadcast<?>> broadcasts = new ArrayList<>();

  IntakeRun(SparkSession spark, String input) {
    this.spark = spark;
    this.input = input;
    this.context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    this.configuration = spark.sessionState().newHadoopConf();
  }

  Intake read() {
    try {
      return take();
    } catch (IOException | RuntimeException e) {
      broadcasts.forEach(broadcast -> broadcast.destroy());
      throw failure(e);
    }
  }

  private Intake take() throws IOException {
    DossierFolder folder = DossierFolder.list(input, configuration);
    long bytes = folder.files().stream().mapToLong(DossierFile::bytes).sum();
    // Spark's fixed 200 is far too many for a city and too few for a nation
    spark.conf().set("spark.sql.shuffle.partitions", exchangePartitions(bytes));
    FactScan scan = new FactScan(spark, hold(new SerializableConfiguration(configuration)));
    List<DossierReader.Inspection> inspections = inspect(folder.files(), scan);
    List<Part> parts =
        Part.sorted(inspections.stream().flatMap(found -> found.parts().stream()).toList());

    ReferenceTables references =
        ReferenceTables.read(readable(parts, table -> !table.isFact()), configuration);
    Broadcast<Frame> frame = hold(references.frame());
    Places places = new Places(spark, parts);
    FactTable commitments =
        new CommitmentFold(scan, places)
            .fold(readable(parts, table -> table == DossierTable.COMMITMENTS), frame);
    FactTable results =
        new ResultFold(scan, places)
            .fold(readable(parts, table -> table == DossierTable.RESULTS), frame);

    Map<Integer, RowCount> counts = new HashMap<>(references.counts());
    counts.putAll(commitments.counts());
    counts.putAll(results.counts());
    return new Intake(
        tables(references, commitments),
        results,
        rejects(parts, references)
            .unionByName(commitments.rejects())
            .unionByName(results.rejects()),
        new IntakeAccount(
            parts.stream().map(part -> count(part, counts)).toList(),
            ignored(folder, inspections),
            parts.stream().flatMap(part -> Notices.warnings(part).stream()).toList(),
            Digests.of(parts)),
        () -> {
          commitments.held().unpersist();
          results.held().unpersist();
          broadcasts.forEach(broadcast -> broadcast.destroy());
        });
  }

  /** Files of facts may be many and large, and are looked through in tasks. */
  private List<DossierReader.Inspection> inspect(List<DossierFile> files, FactScan scan)
      throws IOException {
    Predicate<DossierFile> isFact =
        file ->
            DossierTable.inFile(file.path(), file.name()).filter(DossierTable::isFact).isPresent();
    List<DossierReader.Inspection> inspections = new ArrayList<>();
    inspections.addAll(
        Inspections.of(files.stream().filter(isFact.negate()).toList(), configuration));
    inspections.addAll(scan.inspect(files.stream().filter(isFact).toList()));
    return inspections;
  }

  private long exchangePartitions(long bytes) {
    return Math.max(spark.sparkContext().defaultParallelism(), bytes / EXCHANGE_BYTES);
  }

  private static List<Part> readable(List<Part> parts, Predicate<DossierTable> of) {
    return parts.stream().filter(part -> part.isReadable() && of.test(part.table())).toList();
  }

  private Map<DossierTable, Dataset<Row>> tables(
      ReferenceTables references, FactTable commitments) {
    Map<DossierTable, Dataset<Row>> tables = new EnumMap<>(DossierTable.class);
    for (DossierTable table : ReferenceTables.referenceTables()) {
      tables.put(
          table, spark.createDataFrame(references.rows(table), ReferenceTables.schema(table)));
    }
    tables.put(DossierTable.COMMITMENTS, commitments.rows());
    return tables;
  }

  /** Of whole files and of the small tables. */
  private Dataset<Row> rejects(List<Part> parts, ReferenceTables references) {
    List<Row> rows = new ArrayList<>();
    for (Part part : parts) {
      if (part.fault() != null) {
        rows.add(new Reject(part, null, part.fault()).row());
      }
      Header header = part.header();
      for (DossierColumn column : part.missing()) {
        Fault fault = Fault.of(Rule.MISSING_COLUMN, column.name(), null);
        rows.add(new Reject(part, header == null ? null : header.line(), fault).row());
      }
    }
    references.rejects().forEach(reject -> rows.add(reject.row()));
    return spark.createDataFrame(rows, Fault.PLACED_SCHEMA);
  }

  private static FileCount count(Part part, Map<Integer, RowCount> counts) {
    RowCount unread = new RowCount(0, 0, part.rows());
    return (part.isReadable() ? counts.getOrDefault(part.index(), RowCount.NONE) : unread).of(part);
  }

  private static List<Notice> ignored(
      DossierFolder folder, List<DossierReader.Inspection> inspections) {
    List<Notice> ignored = new ArrayList<>(folder.ignored());
    inspections.forEach(found -> ignored.addAll(found.ignored()));
    ignored.sort(Comparator.comparing(Notice::sourceFile, Text.BY_CODE_POINT));
    return ignored;
  }

  private <T> Broadcast<T> hold(T value) {
    Broadcast<T> broadcast = context.broadcast(value);
    broadcasts.add(broadcast);
    return broadcast;
  }

  /** What went wrong inside a task comes wrapped; the operator is told of the file. */
  private RuntimeException failure(Exception thrown) {
    @Nullable Throwable cause = thrown;
    while (cause != null) {
      if (cause instanceof DossierException known) {
        return known;
      }
      if (cause instanceof IOException || cause instanceof UncheckedIOException) {
        String reason = String.valueOf(cause.getMessage());
        return DossierException.of("failure.unread", thrown, input, reason);
      }
      cause = cause.getCause();
    }
    return thrown instanceof RuntimeException program ? program : new IllegalStateException(thrown);
  }
}
