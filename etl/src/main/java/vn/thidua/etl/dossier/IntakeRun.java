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
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import vn.thidua.etl.model.Keeping;

/**
 * The order of an intake: look through all files; read and check the small tables; with them check
 * and fold the facts.
 */
final class IntakeRun {
  /** What a task of an exchange should get at most; some 16 MB as CSV. */
  private static final long EXCHANGE_ROWS = 300_000;

  private final SparkSession spark;
  private final DossierInput input;
  private final JavaSparkContext context;
  private final List<Broadcast<?>> broadcasts = new ArrayList<>();

  IntakeRun(SparkSession spark, DossierInput input) {
    this.spark = spark;
    this.input = input;
    this.context = JavaSparkContext.fromSparkContext(spark.sparkContext());
  }

  Intake read() {
    DossierSource source = input.open(spark.sessionState().newHadoopConf());
    try {
      return take(source);
    } catch (IOException | RuntimeException e) {
      release(source);
      throw failure(e);
    }
  }

  private void release(DossierSource source) {
    broadcasts.forEach(broadcast -> broadcast.destroy());
    source.close();
  }

  private Intake take(DossierSource source) throws IOException {
    FactScan scan = new FactScan(spark, hold(source.reader()));
    List<Inspection> inspections = inspect(source, scan);
    List<Part> parts =
        Part.sorted(inspections.stream().flatMap(found -> found.parts().stream()).toList());
    // Spark's fixed 200 is far too many for a city and too few for a nation
    spark.conf().set("spark.sql.shuffle.partitions", exchangePartitions(parts));

    Keeping keeping = Keeping.of(parts.stream().mapToLong(Part::rows).sum());
    ReferenceTables references =
        ReferenceTables.read(readable(parts, table -> !table.isFact()), source.reader());
    Broadcast<Frame> frame = hold(references.frame());
    Places places = new Places(spark, parts);
    FactTable commitments =
        new CommitmentFold(scan, places)
            .fold(readable(parts, table -> table == DossierTable.COMMITMENTS), frame, keeping);
    FactTable results =
        new ResultFold(scan, places)
            .fold(readable(parts, table -> table == DossierTable.RESULTS), frame, keeping);

    Map<Integer, RowCount> counts = new HashMap<>(references.counts());
    counts.putAll(commitments.counts());
    counts.putAll(results.counts());
    return new Intake(
        tables(references, commitments),
        results,
        rejects(parts, inspections, references)
            .unionByName(commitments.rejects())
            .unionByName(results.rejects()),
        new IntakeAccount(
            parts.stream().map(part -> count(part, counts)).toList(),
            ignored(source, inspections),
            parts.stream().flatMap(part -> Notices.warnings(part).stream()).toList(),
            Digests.of(parts)),
        () -> {
          commitments.release();
          results.release();
          release(source);
        });
  }

  /** Files of facts may be many and large, and are looked through in tasks. */
  private static List<Inspection> inspect(DossierSource source, FactScan scan) throws IOException {
    Predicate<DossierFile> mayHoldFacts = source::mayHoldFacts;
    List<Inspection> inspections = new ArrayList<>();
    for (DossierFile file : source.files()) {
      if (!mayHoldFacts.test(file)) {
        inspections.add(source.reader().inspect(file));
      }
    }
    inspections.addAll(scan.inspect(source.files().stream().filter(mayHoldFacts).toList()));
    return inspections;
  }

  private long exchangePartitions(List<Part> parts) {
    long rows = parts.stream().mapToLong(Part::rows).sum();
    return Math.max(spark.sparkContext().defaultParallelism(), rows / EXCHANGE_ROWS);
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
  private Dataset<Row> rejects(
      List<Part> parts, List<Inspection> inspections, ReferenceTables references) {
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
    inspections.forEach(
        found -> found.lost().forEach(lost -> rows.add(lost.fault().rowOf(lost.file()))));
    references.rejects().forEach(reject -> rows.add(reject.row()));
    return spark.createDataFrame(rows, Fault.PLACED_SCHEMA);
  }

  private static FileCount count(Part part, Map<Integer, RowCount> counts) {
    RowCount unread = new RowCount(0, 0, part.rows());
    return (part.isReadable() ? counts.getOrDefault(part.index(), RowCount.NONE) : unread).of(part);
  }

  private static List<Notice> ignored(DossierSource source, List<Inspection> inspections) {
    List<Notice> ignored = new ArrayList<>(source.ignored());
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
        return DossierException.of("failure.unread", thrown, input.shown(), reason);
      }
      cause = cause.getCause();
    }
    return thrown instanceof RuntimeException program ? program : new IllegalStateException(thrown);
  }
}
