package vn.thidua.etl.dossier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import vn.thidua.etl.digest.Sha256;
import vn.thidua.etl.dossier.IntakeMemory.FactYear;
import vn.thidua.etl.dossier.IntakeMemory.KnownFile;
import vn.thidua.etl.dossier.IntakeMemory.Refusal;
import vn.thidua.etl.lake.Lake;
import vn.thidua.etl.model.Keeping;
import vn.thidua.etl.model.local.HeldRelation;

/**
 * A dossier that was looked through: all its files are known and its small tables are read and
 * checked, which takes no Spark. Its facts are still to be read, checked and folded; with a store
 * only those of some years.
 */
public final class OpenDossier implements AutoCloseable {
  /** What a task of an exchange should get at most; some 16 MB as CSV. */
  private static final long EXCHANGE_ROWS = 300_000;

  private final DossierInput input;
  private final DossierSource source;
  private final Tasks tasks;
  private final FactScan scan;
  private final List<KnownFile> looked = new ArrayList<>();
  private final List<Inspection> inspections = new ArrayList<>();
  private final List<Part> parts;
  private final ReferenceTables references;
  private final Optional<KeptFacts> kept;
  private final SortedMap<Integer, FactYear> years;

  private OpenDossier(
      DossierInput input,
      DossierSource source,
      Supplier<SparkSession> spark,
      Optional<Lake> lake,
      IntakeMemory before)
      throws IOException {
    this.input = input;
    this.source = source;
    tasks = new Tasks(spark);
    scan = new FactScan(tasks, source.reader());
    inspect(before.files());
    parts = Part.sorted(inspections.stream().flatMap(found -> found.parts().stream()).toList());
    references = ReferenceTables.read(readable(table -> !table.isFact()), source.reader());
    kept = lake.map(store -> new KeptFacts(tasks, store, before, readable(DossierTable::isFact)));
    kept.ifPresent(facts -> facts.land(scan));
    years = new TreeMap<>(before.years());
    // files that are gone may have been all that was about a year
    years.keySet().retainAll(kept.map(KeptFacts::years).orElseGet(TreeSet::new));
  }

  static OpenDossier open(
      DossierInput input,
      Configuration configuration,
      Supplier<SparkSession> spark,
      Optional<Lake> lake,
      IntakeMemory before) {
    DossierSource source = input.open(configuration);
    try {
      return new OpenDossier(input, source, spark, lake, before);
    } catch (IOException | RuntimeException e) {
      source.close();
      throw failure(e, input);
    }
  }

  /** The accepted rows of any table but the facts; see {@link Intake#table}. */
  public List<Row> rows(DossierTable table) {
    return HeldRelation.rows(references.rows(table), ReferenceTables.schema(table));
  }

  /**
   * By year a digest of all facts about it, and of what else decides what becomes of them beyond
   * the accepted rows of that year's other tables; nothing without a store. Facts that say no year
   * stand under 0.
   */
  public SortedMap<Integer, String> factDigests() {
    SortedMap<Integer, String> digests = new TreeMap<>();
    kept.ifPresent(
        facts -> facts.years().forEach(year -> digests.put(year, digest(year, facts.parts(year)))));
    return digests;
  }

  private String digest(int year, List<Part> parts) {
    MessageDigest digest = Sha256.start();
    for (Part part : parts) {
      String line =
          String.join("\n", IntakeMemory.place(part), part.table().tableName(), part.sha256());
      digest.update((line + "\n").getBytes(StandardCharsets.UTF_8));
    }
    FactYear before = years.get(year);
    if (before != null) {
      before.outsiders().stream()
          .filter(references.frame()::hasUnit)
          .forEach(unit -> digest.update((unit + "\n").getBytes(StandardCharsets.UTF_8)));
    }
    return Sha256.hex(digest);
  }

  /**
   * What is said of a dossier all of whose facts are settled.
   *
   * @see #read
   */
  public IntakeAccount account() {
    return account(settledCounts(years.keySet()), new Rejects.Known(rejects(years.keySet())));
  }

  /**
   * Reads, checks and folds the facts. Closing the intake closes this too.
   *
   * @param settled years of which nothing has changed since the store's last intake, so that it is
   *     known what becomes of their facts; empty without a store
   */
  public Intake read(Set<Integer> settled) {
    try {
      return fold(settled);
    } catch (RuntimeException e) {
      throw failure(e, input);
    }
  }

  private Intake fold(Set<Integer> settled) {
    SparkSession spark = tasks.spark();
    SortedSet<Integer> wanted = kept.map(KeptFacts::years).orElseGet(TreeSet::new);
    wanted.removeAll(settled);
    kept.ifPresent(facts -> facts.want(wanted));
    long rows = rows(wanted);
    // Spark's fixed 200 is far too many for a city and too few for a nation
    spark
        .conf()
        .set(
            "spark.sql.shuffle.partitions",
            Math.max(spark.sparkContext().defaultParallelism(), rows / EXCHANGE_ROWS));
    Keeping keeping = Keeping.of(rows);
    Facts facts = kept.<Facts>map(store -> store).orElse(scan);
    Broadcast<Frame> frame = tasks.share(references.frame());
    Places places = new Places(spark, parts);
    FactTable commitments =
        new CommitmentFold(facts, places)
            .fold(readable(table -> table == DossierTable.COMMITMENTS), frame, keeping);
    FactTable results =
        new ResultFold(facts, places)
            .fold(readable(table -> table == DossierTable.RESULTS), frame, keeping);

    Map<Integer, RowCount> counts = settledCounts(settled);
    List.of(commitments, results)
        .forEach(
            table ->
                table
                    .counts()
                    .forEach(
                        (part, ofYears) ->
                            ofYears.values().forEach(count -> add(counts, part, count))));
    Dataset<Row> rejects =
        spark
            .createDataFrame(rejects(settled), Fault.PLACED_SCHEMA)
            .unionByName(commitments.rejects().drop("of_year"))
            .unionByName(results.rejects().drop("of_year"));
    return new Intake(
        tables(spark, commitments),
        results,
        rejects,
        account(counts, new Rejects.Spread(rejects)),
        keeping,
        new TreeSet<>(settled),
        () -> {
          commitments.release();
          results.release();
          close();
        },
        () -> remembered(wanted, settled, commitments, results));
  }

  /** How many rows are to be read; of a store, all of each file that has some of a wanted year. */
  private long rows(SortedSet<Integer> wanted) {
    return kept.map(
            facts -> {
              Set<Part> some = new HashSet<>(readable(table -> !table.isFact()));
              wanted.forEach(year -> some.addAll(facts.parts(year)));
              return some.stream();
            })
        .orElseGet(parts::stream)
        .mapToLong(Part::rows)
        .sum();
  }

  /** Files of facts may be many and large, and are looked through in tasks. */
  private void inspect(Map<String, KnownFile> before) throws IOException {
    List<DossierFile> unknownFacts = new ArrayList<>();
    Map<DossierFile, String> marks = new HashMap<>();
    for (DossierFile file : source.files()) {
      // taken before the file is read: what changes while it is read gets another one
      Optional<String> mark = source.mark(file);
      mark.ifPresent(some -> marks.put(file, some));
      KnownFile known = before.get(file.path());
      if (known != null
          && known.file().equals(file)
          && mark.filter(known.mark()::equals).isPresent()) {
        add(new Inspected(file, known.inspection()), marks);
      } else if (source.mayHoldFacts(file)) {
        unknownFacts.add(file);
      } else {
        add(new Inspected(file, source.reader().inspect(file)), marks);
      }
    }
    scan.inspect(unknownFacts).forEach(found -> add(found, marks));
  }

  private void add(Inspected found, Map<DossierFile, String> marks) {
    inspections.add(found.inspection());
    String mark = marks.get(found.file());
    if (mark != null) {
      looked.add(new KnownFile(found.file(), mark, found.inspection()));
    }
  }

  private List<Part> readable(Predicate<DossierTable> of) {
    return parts.stream().filter(part -> part.isReadable() && of.test(part.table())).toList();
  }

  private Map<DossierTable, Dataset<Row>> tables(SparkSession spark, FactTable commitments) {
    Map<DossierTable, Dataset<Row>> tables = new EnumMap<>(DossierTable.class);
    for (DossierTable table : ReferenceTables.referenceTables()) {
      tables.put(
          table, spark.createDataFrame(references.rows(table), ReferenceTables.schema(table)));
    }
    tables.put(DossierTable.COMMITMENTS, commitments.rows());
    return tables;
  }

  /** Of whole files, of the small tables, and of the facts of those years. */
  private List<Row> rejects(Set<Integer> settled) {
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
    years.forEach(
        (year, facts) -> {
          if (settled.contains(year)) {
            facts.refusals().forEach(refusal -> rows.add(refusal.row()));
          }
        });
    return rows;
  }

  /** By part, of the small tables and of the facts of those years. */
  private Map<Integer, RowCount> settledCounts(Set<Integer> settled) {
    Map<Integer, RowCount> counts = new HashMap<>(references.counts());
    for (Part part : readable(DossierTable::isFact)) {
      for (int year : settled) {
        FactYear facts = years.get(year);
        RowCount count = facts == null ? null : facts.counts().get(IntakeMemory.place(part));
        if (count != null) {
          add(counts, part.index(), count);
        }
      }
    }
    return counts;
  }

  private static void add(Map<Integer, RowCount> counts, int part, RowCount count) {
    counts.merge(part, count, RowCount::plus);
  }

  private IntakeAccount account(Map<Integer, RowCount> counts, Rejects rejects) {
    return new IntakeAccount(
        parts.stream().map(part -> count(part, counts)).toList(),
        ignored(),
        parts.stream().flatMap(part -> Notices.warnings(part).stream()).toList(),
        Digests.of(parts),
        rejects);
  }

  private static FileCount count(Part part, Map<Integer, RowCount> counts) {
    RowCount unread = new RowCount(0, 0, part.rows());
    return (part.isReadable() ? counts.getOrDefault(part.index(), RowCount.NONE) : unread).of(part);
  }

  private List<Notice> ignored() {
    List<Notice> ignored = new ArrayList<>(source.ignored());
    inspections.forEach(found -> ignored.addAll(found.ignored()));
    ignored.sort(Comparator.comparing(Notice::sourceFile, Text.BY_CODE_POINT));
    return ignored;
  }

  /** With what became of the facts of the years that were read. */
  private void remembered(SortedSet<Integer> wanted, Set<Integer> settled, FactTable... tables) {
    years.keySet().retainAll(settled);
    for (int year : wanted) {
      years.put(year, new FactYear(new HashMap<>(), new ArrayList<>(), new TreeSet<>()));
    }
    for (FactTable table : tables) {
      table
          .counts()
          .forEach(
              (part, ofYears) ->
                  ofYears.forEach(
                      (year, count) ->
                          factYear(year).counts().put(IntakeMemory.place(parts.get(part)), count)));
      for (Row row : HeldRelation.rows(table.rejects())) {
        factYear(row.<Integer>getAs("of_year")).refusals().add(Refusal.of(row));
      }
      for (Row row : HeldRelation.rows(table.refused())) {
        if (references.frame().clusterOf(row.getInt(0), row.getString(1)) == null) {
          factYear(row.getInt(0)).outsiders().add(row.getString(1));
        }
      }
    }
  }

  private FactYear factYear(int year) {
    FactYear facts = years.get(year);
    if (facts == null) {
      throw new IllegalStateException("no rows were wanted of " + year);
    }
    return facts;
  }

  /**
   * What the next intake of this store should remember; after {@link Intake#remember}, where facts
   * were read.
   */
  public IntakeMemory memory() {
    Map<String, KnownFile> files = new HashMap<>();
    looked.forEach(file -> files.put(file.file().path(), file));
    return kept.orElseThrow().memory(files, years);
  }

  /** Whether all that was read from the store is what was put there. */
  public boolean isStoreSound() {
    return kept.map(KeptFacts::isSound).orElse(true);
  }

  @Override
  public void close() {
    tasks.close();
    source.close();
  }

  /** What went wrong inside a task comes wrapped; the operator is told of the file. */
  private static RuntimeException failure(Exception thrown, DossierInput input) {
    @Nullable Throwable cause = thrown;
    while (cause != null) {
      if (cause instanceof Tasks.NotStarted spark) {
        return spark.reason();
      }
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
