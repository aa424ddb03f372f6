package vn.thidua.etl.dossier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
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
                new FactRows(group, frame.value(), shared.value())
                    .forEachRemaining(row -> some.add(row(row)));
                return some;
              });
      return spark.createDataFrame(held, schema(table));
    }
    JavaRDD<Row> rows =
        spread(parts, part -> part.file().bytes())
            .flatMap(group -> each(new FactRows(group, frame.value(), shared.value())));
    return spark.createDataFrame(rows, schema(table));
  }

  private static Iterator<Row> each(Iterator<CheckedRow> rows) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return rows.hasNext();
      }

      @Override
      public Row next() {
        return row(rows.next());
      }
    };
  }

  /**
   * The checked rows of results, each once, after every task has chosen the latest among its own.
   * Columns are those of {@link #rows}, then {@code fold}, which has a number of its own, and
   * {@code lost}: whether another row of the same fold replaces it.
   */
  Dataset<Row> folded(List<Part> parts, Broadcast<Frame> frame) {
    Broadcast<DossierReader> shared = reader;
    List<List<Part>> groups = neighbours(parts);
    JavaRDD<Row> rows =
        JavaSparkContext.fromSparkContext(spark.sparkContext())
            .parallelize(groups, groups.size())
            .mapPartitionsWithIndex(
                (task, own) ->
                    new FoldedResults(
                        new FactRows(own.next(), frame.value(), shared.value()),
                        task,
                        new LatestResults()),
                false);
    return spark.createDataFrame(rows, foldedSchema());
  }

  /** What {@link #folded} gives. */
  static StructType foldedSchema() {
    return schema(DossierTable.RESULTS)
        .add("fold", DataTypes.LongType, false)
        .add("lost", DataTypes.BooleanType, false);
  }

  /** A row of {@link #rows}. */
  private static Row row(CheckedRow row) {
    return RowFactory.create(cells(row));
  }

  /** The cells of a row of {@link #rows}. */
  static @Nullable Object[] cells(CheckedRow row) {
    DossierTable table = row.part().table();
    @Nullable Object[] cells = cells(row.part().index(), row.line(), table);
    if (row.isSound()) {
      for (int i = 0; i < table.columns().size(); i++) {
        cells[i + 2] = wire(row.value(i));
      }
    } else {
      cells[cells.length - 1] =
          row.faults().stream().map(fault -> fault.row(table)).toArray(Row[]::new);
    }
    return cells;
  }

  /** Those of a sound row of results of which nothing but its place is known yet. */
  static @Nullable Object[] cells(int part, long line) {
    return cells(part, line, DossierTable.RESULTS);
  }

  private static @Nullable Object[] cells(int part, long line, DossierTable table) {
    @Nullable Object[] cells = new @Nullable Object[table.columns().size() + 3];
    cells[0] = part;
    cells[1] = line;
    return cells;
  }

  private static @Nullable Object wire(@Nullable Object value) {
    if (value instanceof LocalDate date) {
      return (int) date.toEpochDay();
    }
    return value instanceof Instant instant
        ? (Object) ChronoUnit.MICROS.between(Instant.EPOCH, instant)
        : value;
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

  /**
   * Parts that stand beside each other in the order of paths, so that what one unit sends for one
   * year mostly meets in one task: folders are by year, cluster or unit.
   *
   * @param parts sorted
   */
  private List<List<Part>> neighbours(List<Part> parts) {
    if (parts.isEmpty()) {
      return List.of(List.of());
    }
    long total = total(parts, part -> part.file().bytes());
    int tasks = tasks(parts.size(), total);
    List<List<Part>> groups = new ArrayList<>();
    long before = 0;
    int last = -1;
    for (Part part : parts) {
      long weight = part.file().bytes() + OPENING_BYTES;
      // the task in whose share of all bytes the middle of the part falls
      int share = Math.toIntExact((before + weight / 2) / (total / tasks + 1));
      if (share != last) {
        groups.add(new ArrayList<>());
        last = share;
      }
      groups.get(groups.size() - 1).add(part);
      before += weight;
    }
    return groups;
  }

  private static <T> long total(List<T> items, Size<T> size) {
    return items.stream().mapToLong(item -> size.of(item) + OPENING_BYTES).sum();
  }

  private int tasks(int items, long bytes) {
    int cores = spark.sparkContext().defaultParallelism();
    long wanted = Math.max((long) cores * TASKS_PER_CORE, bytes / TASK_BYTES);
    return (int) Math.max(1, Math.min(items, wanted));
  }

  private <T> List<List<T>> groups(List<T> items, Size<T> size) {
    int tasks = tasks(items.size(), total(items, size));
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
