package vn.thidua.etl.dossier;

import static org.apache.spark.sql.functions.col;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import vn.thidua.etl.dossier.IntakeMemory.Content;
import vn.thidua.etl.dossier.IntakeMemory.Stored;
import vn.thidua.etl.lake.Lake;
import vn.thidua.etl.lake.Segment;
import vn.thidua.etl.model.Keeping;
import vn.thidua.etl.model.local.HeldRelation;

/**
 * The facts of a dossier in the store: each content of a file is read and typed once, whatever
 * becomes of it, and its rows are read from the store by the years that are wanted.
 */
final class KeptFacts implements Facts {
  /** Beyond so many a year's rows are written anew, without those of files that are gone. */
  private static final int MOST_SEGMENTS = 8;

  private final Tasks tasks;
  private final Lake lake;
  private final List<Part> parts;
  private final Map<Content, Stored> contents = new HashMap<>();
  private final Map<DossierTable, SortedMap<Integer, List<Segment>>> segments =
      new EnumMap<>(DossierTable.class);
  private long nextContent;
  private SortedSet<Integer> wanted = new TreeSet<>();

  /**
   * @param before what is in the store
   * @param parts the readable ones of all fact tables, sorted
   */
  KeptFacts(Tasks tasks, Lake lake, IntakeMemory before, List<Part> parts) {
    this.tasks = tasks;
    this.lake = lake;
    this.parts = parts;
    this.nextContent = before.nextContent();
    for (Part part : parts) {
      Stored stored = before.contents().get(Content.of(part));
      if (stored != null) {
        contents.put(Content.of(part), stored);
      }
    }
    before.segments().forEach((table, years) -> segments.put(table, new TreeMap<>(years)));
  }

  /** Reads what the store does not have yet, and puts it there. */
  void land(FactScan scan) {
    for (DossierTable table : DossierTable.values()) {
      // one part of each content: copies of a file have the same rows
      Map<Content, Part> unknown = new HashMap<>();
      parts.stream()
          .filter(part -> part.table() == table && !contents.containsKey(Content.of(part)))
          .forEach(part -> unknown.putIfAbsent(Content.of(part), part));
      if (!unknown.isEmpty()) {
        land(table, unknown.values(), scan);
      }
    }
  }

  private void land(DossierTable table, Collection<Part> unknown, FactScan scan) {
    HashMap<Integer, Long> ids = new HashMap<>();
    unknown.forEach(part -> ids.put(part.index(), nextContent++));
    Dataset<Row> typed =
        scan.typed(
            List.copyOf(unknown),
            row -> StoredRow.of(row, ids.getOrDefault(row.part().index(), -1L)),
            StoredRow.schema(table));
    SortedMap<Integer, Segment> stored = store(table, typed);
    stored.forEach((year, segment) -> segmentsOf(table, year).add(segment));
    Map<Long, SortedSet<Integer>> years = years(table, stored.values());
    for (Part part : unknown) {
      long id = ids.getOrDefault(part.index(), -1L);
      contents.put(Content.of(part), new Stored(id, years.getOrDefault(id, new TreeSet<>())));
    }
  }

  private SortedMap<Integer, Segment> store(DossierTable table, Dataset<Row> rows) {
    // rows of a year side by side, so that each task opens one file at a time
    return lake.store(table.tableName(), rows.sortWithinPartitions("of_year", "content", "line"));
  }

  private List<Segment> segmentsOf(DossierTable table, int year) {
    List<Segment> mutable =
        new ArrayList<>(
            segments
                .computeIfAbsent(table, known -> new TreeMap<>())
                .getOrDefault(year, List.of()));
    segments.get(table).put(year, mutable);
    return mutable;
  }

  private Map<Long, SortedSet<Integer>> years(DossierTable table, Collection<Segment> stored) {
    Map<Long, SortedSet<Integer>> years = new HashMap<>();
    for (Row row :
        lake.rows(tasks.spark(), StoredRow.schema(table), stored)
            .select("content", "of_year")
            .distinct()
            .collectAsList()) {
      years.computeIfAbsent(row.getLong(0), id -> new TreeSet<>()).add(row.getInt(1));
    }
    return years;
  }

  /** The years that there are rows about. */
  SortedSet<Integer> years() {
    SortedSet<Integer> years = new TreeSet<>();
    parts.forEach(part -> years.addAll(stored(part).years()));
    return years;
  }

  /** The parts that have rows about the year. */
  List<Part> parts(int year) {
    return parts.stream().filter(part -> stored(part).years().contains(year)).toList();
  }

  private Stored stored(Part part) {
    Stored stored = contents.get(Content.of(part));
    if (stored == null) {
      throw new IllegalStateException("not landed: " + part.file().path());
    }
    return stored;
  }

  /** From now on rows of these years are given, and no others. */
  void want(SortedSet<Integer> years) {
    wanted = years;
    for (DossierTable table : List.copyOf(segments.keySet())) {
      for (int year : years) {
        if (segmentsOf(table, year).size() > MOST_SEGMENTS) {
          rewrite(table, year);
        }
      }
    }
  }

  private void rewrite(DossierTable table, int year) {
    Object[] live = contents.values().stream().map(Stored::id).toArray();
    Dataset<Row> rows =
        lake.rows(tasks.spark(), StoredRow.schema(table), segmentsOf(table, year))
            .filter(col("content").isin(live))
            .coalesce(tasks.context().defaultParallelism());
    SortedMap<Integer, Segment> stored = store(table, rows);
    segments
        .getOrDefault(table, Collections.emptySortedMap())
        .put(year, List.copyOf(stored.values()));
  }

  /** Whether what the wanted rows were read from is what was stored. */
  boolean isSound() {
    List<Segment> all = new ArrayList<>();
    segments.keySet().forEach(table -> all.addAll(wantedSegments(table)));
    return lake.isSound(all);
  }

  private List<Segment> wantedSegments(DossierTable table) {
    SortedMap<Integer, List<Segment>> years =
        segments.getOrDefault(table, Collections.emptySortedMap());
    return wanted.stream().flatMap(year -> years.getOrDefault(year, List.of()).stream()).toList();
  }

  /** What the store holds after this. */
  IntakeMemory memory(
      Map<String, IntakeMemory.KnownFile> files, SortedMap<Integer, IntakeMemory.FactYear> years) {
    Map<DossierTable, SortedMap<Integer, List<Segment>>> live = new EnumMap<>(DossierTable.class);
    SortedSet<Integer> all = years();
    segments.forEach(
        (table, ofYears) -> {
          SortedMap<Integer, List<Segment>> kept = new TreeMap<>(ofYears);
          kept.keySet().retainAll(all);
          live.put(table, kept);
        });
    return new IntakeMemory(Map.copyOf(files), Map.copyOf(contents), nextContent, live, years);
  }

  @Override
  public Dataset<Row> rows(
      DossierTable table, List<Part> parts, Broadcast<Frame> frame, Keeping keeping) {
    Dataset<Row> stored = stored(table);
    Placing placing = new Placing(partsOf(parts));
    if (keeping == Keeping.ON_DRIVER) {
      List<Row> rows = new ArrayList<>();
      Iterator<CheckedRow> typed = placing.of(stored.collectAsList().iterator());
      FactRow.rows(FactRow.checked(typed, frame.value())).forEachRemaining(rows::add);
      return HeldRelation.of(tasks.spark(), rows, FactRow.schema(table));
    }
    Broadcast<Placing> shared = tasks.share(placing);
    JavaRDD<Row> rows =
        stored
            .javaRDD()
            .mapPartitions(
                some -> FactRow.rows(FactRow.checked(shared.value().of(some), frame.value())));
    return tasks.spark().createDataFrame(rows, FactRow.schema(table));
  }

  @Override
  public Dataset<Row> folded(List<Part> parts, Broadcast<Frame> frame) {
    Broadcast<Placing> shared = tasks.share(new Placing(partsOf(parts)));
    JavaRDD<Row> rows =
        stored(DossierTable.RESULTS)
            .javaRDD()
            .mapPartitionsWithIndex(
                (task, some) ->
                    new FoldedResults(
                        FactRow.checked(shared.value().of(some), frame.value()),
                        task,
                        new LatestResults()),
                false);
    return tasks.spark().createDataFrame(rows, FactRow.foldedSchema());
  }

  private Dataset<Row> stored(DossierTable table) {
    return lake.rows(tasks.spark(), StoredRow.schema(table), wantedSegments(table));
  }

  private Map<Long, List<Part>> partsOf(List<Part> parts) {
    Map<Long, List<Part>> byContent = new HashMap<>();
    parts.forEach(
        part -> byContent.computeIfAbsent(stored(part).id(), id -> new ArrayList<>()).add(part));
    return byContent;
  }

  /** Gives stored rows their places in this dossier: none, one, or those of all copies. */
  private record Placing(Map<Long, List<Part>> parts) implements Serializable {

    Iterator<CheckedRow> of(Iterator<Row> stored) {
      return new Iterator<>() {
        private Optional<Row> row = Optional.empty();
        private Iterator<Part> places = Collections.emptyIterator();

        @Override
        public boolean hasNext() {
          while (!places.hasNext() && stored.hasNext()) {
            Row next = stored.next();
            row = Optional.of(next);
            places = parts.getOrDefault(next.getLong(0), List.of()).iterator();
          }
          return places.hasNext();
        }

        @Override
        public CheckedRow next() {
          if (!hasNext()) {
            throw new java.util.NoSuchElementException();
          }
          return StoredRow.in(places.next(), row.orElseThrow());
        }
      };
    }
  }
}
