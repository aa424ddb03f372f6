package vn.thidua.etl.dossier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import vn.thidua.etl.model.Keeping;
import vn.thidua.etl.model.Workers;

/**
 * One pass over the files of a fact table inside Spark tasks, a whole file a task and a row at a
 * time: every row is read, typed and checked where it is.
 */
final class FactScan {
  /** A task beyond it would be long against the others. */
  private static final long TASK_BYTES = 64L << 20;

  /** Opening a file costs about as much as reading so many bytes. */
  private static final long OPENING_BYTES = 64L << 10;

  private static final int TASKS_PER_CORE = 2;

  /** Files of so many bytes in all are looked through by the driver alone. */
  private static final long DRIVER_BYTES = 32L << 20;

  private final SparkSession spark;
  private final Broadcast<DossierReader> reader;

  FactScan(SparkSession spark, Broadcast<DossierReader> reader) {
    this.spark = spark;
    this.reader = reader;
  }

  /** The first reading of files that hold facts, in no particular order. */
  List<Inspection> inspect(List<DossierFile> files) {
    if (files.isEmpty()) {
      return List.of();
    }
    Broadcast<DossierReader> shared = reader;
    if (files.stream().mapToLong(DossierFile::bytes).sum() <= DRIVER_BYTES) {
      return here(groups(files, DossierFile::bytes), group -> inspections(group, shared.value()));
    }
    return spread(files, DossierFile::bytes)
        .flatMap(group -> inspections(group, shared.value()).iterator())
        .collect();
  }

  private static List<Inspection> inspections(List<DossierFile> files, DossierReader reader) {
    List<Inspection> inspections = new ArrayList<>();
    for (DossierFile file : files) {
      try {
        inspections.add(reader.inspect(file));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return inspections;
  }

  /** In threads of the driver: a job of Spark's costs more than reading a few small files. */
  private static <T, R> List<R> here(List<List<T>> groups, Function<List<T>, List<R>> work) {
    List<CompletableFuture<List<R>>> parts = new ArrayList<>();
    try (Workers workers = new Workers()) {
      groups.forEach(group -> parts.add(workers.of(() -> work.apply(group))));
      Workers.join(parts);
    }
    return parts.stream().flatMap(part -> part.join().stream()).toList();
  }

  /**
   * The checked rows of the parts. Columns are the part's index, the line, those of the table as
   * {@link #wireType} has them (null in a refused row), and the faults (null in a sound row).
   */
  Dataset<Row> rows(DossierTable table, List<Part> parts, Broadcast<Frame> frame, Keeping keeping) {
    Broadcast<DossierReader> shared = reader;
    if (keeping == Keeping.ON_DRIVER) {
      List<Row> held =
          here(
              groups(parts, part -> part.file().bytes()),
              group -> {
                List<Row> some = new ArrayList<>();
                new FactRows(group, frame.value(), shared.value()).forEachRemaining(some::add);
                return some;
              });
      return spark.createDataFrame(held, schema(table));
    }
    JavaRDD<Row> rows =
        spread(parts, part -> part.file().bytes())
            .flatMap(group -> new FactRows(group, frame.value(), shared.value()));
    return spark.createDataFrame(rows, schema(table));
  }

  /**
   * What a column is between a task and Spark's plan: dates as days, instants as microseconds since
   * 1970, which no session setting of dates can bend.
   */
  static DataType wireType(CellType type) {
    return switch (type) {
      case DATE -> DataTypes.IntegerType;
      case TIMESTAMP -> DataTypes.LongType;
      case CODE, TEXT, LIST, PERIOD, NUMBER, YEAR, WHOLE -> type.dataType();
    };
  }

  private static StructType schema(DossierTable table) {
    StructType schema =
        new StructType()
            .add("part", DataTypes.IntegerType, false)
            .add("line", DataTypes.LongType, false);
    for (DossierColumn column : table.columns()) {
      schema = schema.add(column.name(), wireType(column.type()));
    }
    return schema.add("faults", DataTypes.createArrayType(Fault.SCHEMA, false));
  }

  private interface Size<T> {
    long of(T item);
  }

  private static final class Load<T> {
    private final List<T> items = new ArrayList<>();
    private long bytes;
  }

  /** Groups of about equal size; what comes out does not depend on them. */
  private <T> JavaRDD<List<T>> spread(List<T> items, Size<T> size) {
    List<List<T>> groups = groups(items, size);
    return JavaSparkContext.fromSparkContext(spark.sparkContext())
        .parallelize(groups, groups.size());
  }

  private <T> List<List<T>> groups(List<T> items, Size<T> size) {
    long total = items.stream().mapToLong(item -> size.of(item) + OPENING_BYTES).sum();
    int cores = spark.sparkContext().defaultParallelism();
    long wanted = Math.max((long) cores * TASKS_PER_CORE, total / TASK_BYTES);
    int tasks = (int) Math.max(1, Math.min(items.size(), wanted));
    PriorityQueue<Load<T>> loads =
        new PriorityQueue<>(Comparator.comparingLong((Load<T> load) -> load.bytes));
    for (int i = 0; i < tasks; i++) {
      loads.add(new Load<>());
    }
    items.stream()
        .sorted(Comparator.comparingLong(size::of).reversed())
        .forEach(
            item -> {
              Load<T> least = loads.remove();
              least.items.add(item);
              least.bytes += size.of(item) + OPENING_BYTES;
              loads.add(least);
            });
    return loads.stream().map(load -> load.items).toList();
  }
}
