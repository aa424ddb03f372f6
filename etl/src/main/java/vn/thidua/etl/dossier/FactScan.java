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
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import vn.thidua.etl.model.Keeping;
import vn.thidua.etl.model.Workers;
import vn.thidua.etl.model.local.HeldRelation;

/**
 * One pass over the files of a fact table inside Spark tasks, a whole file a task and a row at a
 * time: every row is read, typed and checked where it is.
 */
final class FactScan implements Facts {
  /** A task beyond it would be long against the others. */
  private static final long TASK_BYTES = 64L << 20;

  /** Opening a file costs about as much as reading so many bytes. */
  private static final long OPENING_BYTES = 64L << 10;

  private static final int TASKS_PER_CORE = 2;

  /** Files of so many bytes in all are looked through by the driver alone. */
  private static final long DRIVER_BYTES = 32L << 20;

  private final Tasks tasks;
  private final DossierReader reader;

  FactScan(Tasks tasks, DossierReader reader) {
    this.tasks = tasks;
    this.reader = reader;
  }

  /** The first reading of files that hold facts, in no particular order. */
  List<Inspected> inspect(List<DossierFile> files) {
    if (files.isEmpty()) {
      return List.of();
    }
    if (files.stream().mapToLong(DossierFile::bytes).sum() <= DRIVER_BYTES) {
      return here(
          groups(files, DossierFile::bytes, Runtime.getRuntime().availableProcessors()),
          group -> inspections(group, reader));
    }
    Broadcast<DossierReader> shared = tasks.share(reader);
    return spread(files, DossierFile::bytes)
        .flatMap(group -> inspections(group, shared.value()).iterator())
        .collect();
  }

  private static List<Inspected> inspections(List<DossierFile> files, DossierReader reader) {
    List<Inspected> inspections = new ArrayList<>();
    for (DossierFile file : files) {
      try {
        inspections.add(new Inspected(file, reader.inspect(file)));
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

  @Override
  public Dataset<Row> rows(
      DossierTable table, List<Part> parts, Broadcast<Frame> frame, Keeping keeping) {
    if (keeping == Keeping.ON_DRIVER) {
      List<Row> held =
          here(
              groups(parts, part -> part.file().bytes(), cores()),
              group -> {
                List<Row> some = new ArrayList<>();
                FactRow.rows(FactRow.checked(new FactRows(group, reader), frame.value()))
                    .forEachRemaining(some::add);
                return some;
              });
      return HeldRelation.of(tasks.spark(), held, FactRow.schema(table));
    }
    Broadcast<DossierReader> shared = tasks.share(reader);
    JavaRDD<Row> rows =
        spread(parts, part -> part.file().bytes())
            .flatMap(
                group ->
                    FactRow.rows(
                        FactRow.checked(new FactRows(group, shared.value()), frame.value())));
    return tasks.spark().createDataFrame(rows, FactRow.schema(table));
  }

  /**
   * The rows of the parts as they were sent, typed but not yet held against anything else.
   *
   * @param row what becomes of each
   * @param schema of that
   */
  Dataset<Row> typed(List<Part> parts, MapFunction<CheckedRow, Row> row, StructType schema) {
    Broadcast<DossierReader> shared = tasks.share(reader);
    JavaRDD<Row> rows =
        spread(parts, part -> part.file().bytes())
            .flatMap(group -> new FactRows(group, shared.value()))
            .map(row::call);
    return tasks.spark().createDataFrame(rows, schema);
  }

  @Override
  public Dataset<Row> folded(List<Part> parts, Broadcast<Frame> frame) {
    Broadcast<DossierReader> shared = tasks.share(reader);
    List<List<Part>> groups = neighbours(parts);
    JavaRDD<Row> rows =
        tasks
            .context()
            .parallelize(groups, groups.size())
            .mapPartitionsWithIndex(
                (task, own) ->
                    new FoldedResults(
                        FactRow.checked(new FactRows(own.next(), shared.value()), frame.value()),
                        task,
                        new LatestResults()),
                false);
    return tasks.spark().createDataFrame(rows, FactRow.foldedSchema());
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
    List<List<T>> groups = groups(items, size, cores());
    return tasks.context().parallelize(groups, groups.size());
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
    int count = count(parts.size(), total, cores());
    List<List<Part>> groups = new ArrayList<>();
    long before = 0;
    int last = -1;
    for (Part part : parts) {
      long weight = part.file().bytes() + OPENING_BYTES;
      // the task in whose share of all bytes the middle of the part falls
      int share = Math.toIntExact((before + weight / 2) / (total / count + 1));
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

  private int cores() {
    return tasks.context().defaultParallelism();
  }

  private static int count(int items, long bytes, int cores) {
    long wanted = Math.max((long) cores * TASKS_PER_CORE, bytes / TASK_BYTES);
    return (int) Math.max(1, Math.min(items, wanted));
  }

  private static <T> List<List<T>> groups(List<T> items, Size<T> size, int cores) {
    int count = count(items.size(), total(items, size), cores);
    PriorityQueue<Load<T>> loads =
        new PriorityQueue<>(Comparator.comparingLong((Load<T> load) -> load.bytes));
    for (int i = 0; i < count; i++) {
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
