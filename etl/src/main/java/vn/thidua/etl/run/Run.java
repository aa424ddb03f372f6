package vn.thidua.etl.run;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import vn.thidua.etl.config.RunSettings;
import vn.thidua.etl.config.SettingsException;
import vn.thidua.etl.dossier.Dossier;
import vn.thidua.etl.dossier.Intake;
import vn.thidua.etl.model.BrokenTest;
import vn.thidua.etl.model.Relation;
import vn.thidua.etl.model.Severity;
import vn.thidua.etl.model.local.HeldRelation;
import vn.thidua.etl.publish.Edition;
import vn.thidua.etl.publish.Mart;
import vn.thidua.etl.publish.MartException;
import vn.thidua.etl.publish.OfficialYears;
import vn.thidua.etl.publish.Publisher;
import vn.thidua.etl.publish.RunLedger;

/** {@code etl run}: dossier in, editions out. */
public final class Run {

  private final RunSettings settings;
  private final Progress progress;
  private final Supplier<SparkSession> session;

  /**
   * Prepares a run.
   *
   * @param session gives the session, which no other run uses; asked only when it is needed
   */
  public Run(RunSettings settings, Progress progress, Supplier<SparkSession> session) {
    this.settings = settings;
    this.progress = progress;
    this.session = session;
  }

  /**
   * Runs to the end. Whatever fails is entered in {@code mart.run} and leaves the last editions as
   * they are.
   *
   * @throws MartException if the database cannot be used
   * @throws vn.thidua.etl.dossier.DossierException if the dossier cannot be read
   * @throws ClusterException if the cluster cannot be used, or lets the run down
   */
  public Summary execute() {
    progress.at(Progress.Step.OPEN);
    try (Mart mart = Mart.open(settings.database())) {
      long run = mart.begin(Version.engine());
      try {
        return read(mart, run);
      } catch (Exception e) {
        // Spark throws checked exceptions that it does not declare
        RuntimeException told =
            ClusterException.in(e)
                .<RuntimeException>map(own -> own)
                .orElseGet(
                    () -> e instanceof RuntimeException own ? own : new IllegalStateException(e));
        enter(told, mart, run);
        throw told;
      }
    }
  }

  /** The failure itself counts, even where a lost database cannot take it down any more. */
  private static void enter(RuntimeException failure, Mart mart, long run) {
    try {
      mart.fail(run, String.valueOf(failure.getMessage()));
    } catch (MartException lost) {
      failure.addSuppressed(lost);
    }
  }

  private Summary read(Mart mart, long run) {
    progress.at(Progress.Step.READ);
    SparkSession spark = session.get();
    try (Intake intake = Dossier.read(spark, settings.input())) {
      try {
        return publish(spark, intake, mart, run);
      } catch (NothingPublishable e) {
        return nothing(mart, run, intake, String.valueOf(e.getMessage()));
      }
    }
  }

  private Summary publish(SparkSession spark, Intake intake, Mart mart, long run) {
    progress.at(Progress.Step.COMPUTE);
    Engine engine = new Engine(spark, intake, settings.asOf(), OfficialYears.of(mart, spark));
    SortedSet<Integer> years = publishable(engine);
    List<Relation> relations = engine.relations();
    progress.at(Progress.Step.TEST);
    List<String> doubts = tested(engine);
    progress.at(Progress.Step.PUBLISH);
    RunLedger ledger = new RunLedger(intake.files(), intake.rejects());
    Publisher.Outcome outcome =
        new Publisher(mart, run)
            .publish(
                new Publisher.Computed(
                    relations,
                    engine.asOf(),
                    years,
                    settings.official(),
                    intake.dossierDigest(),
                    engine.frame().rulebookDigests()),
                ledger);
    return summary(run, intake, ledger, outcome, findings(relations, outcome), doubts);
  }

  /** The years of the dossier that were asked for. */
  private SortedSet<Integer> publishable(Engine engine) {
    Frame frame = engine.frame();
    SortedMap<Integer, LocalDate> all = engine.asOf();
    if (all.isEmpty()) {
      throw new NothingPublishable(
          "The dossier has no accepted row in memberships: without units in clusters there is no"
              + " year to publish. Add the table memberships, or mend its refused rows.");
    }
    if (!frame.hasRulebook()) {
      throw new NothingPublishable(
          "The dossier has no accepted row in rulebooks: nothing can be scored. Add the tables"
              + " rulebooks and criteria, or mend their refused rows.");
    }
    SortedSet<Integer> years = new TreeSet<>(all.keySet());
    settings.years().ifPresent(span -> years.removeIf(year -> !span.contains(year)));
    if (years.isEmpty()) {
      throw new NothingPublishable(
          "The dossier has no memberships in the years asked for; it has " + all.keySet() + ".");
    }
    OptionalInt official = settings.official();
    if (official.isPresent() && !years.contains(official.getAsInt())) {
      throw new SettingsException(
          List.of("--official %d: the dossier has %s".formatted(official.getAsInt(), years)));
    }
    return years;
  }

  private static List<String> tested(Engine engine) {
    Map<Severity, List<BrokenTest>> broken =
        engine.brokenTests().stream().collect(Collectors.groupingBy(BrokenTest::severity));
    if (broken.containsKey(Severity.ERROR)) {
      String all =
          broken.getOrDefault(Severity.ERROR, List.of()).stream()
              .map(BrokenTest::toString)
              .collect(Collectors.joining("\n"));
      throw new IllegalStateException(
          "The program computed something that its own tests refuse; nothing is published. Please"
              + " report this with the dossier:\n"
              + all);
    }
    return broken.getOrDefault(Severity.WARN, List.of()).stream()
        .map(BrokenTest::toString)
        .toList();
  }

  private Summary summary(
      long run,
      Intake intake,
      RunLedger ledger,
      Publisher.Outcome outcome,
      Map<String, Long> findings,
      List<String> doubts) {
    boolean published = !outcome.published().isEmpty();
    Map<String, Long> refusals = refusals(intake);
    ExitStatus status =
        published && !refusals.isEmpty() ? ExitStatus.PUBLISHED_WITH_REJECTS : ExitStatus.DONE;
    String message =
        published
            ? "published %d of %d years"
                .formatted(
                    outcome.published().size(),
                    outcome.published().size() + outcome.unchanged().size())
            : "nothing has changed, nothing was published";
    return new Summary(
        run,
        published ? "PUBLISHED" : "UNCHANGED",
        status.code(),
        message,
        ledger.rowsRead(),
        ledger.rowsAccepted(),
        ledger.rowsSuperseded(),
        ledger.rowsRejected(),
        refusals,
        outcome.published().stream().map(Summary.EditionLine::of).toList(),
        outcome.corrections(),
        outcome.unchanged(),
        intake.ignored(),
        intake.warnings(),
        findings,
        doubts,
        progress.elapsed().toMillis() / 1000.0);
  }

  private static Map<String, Long> findings(List<Relation> relations, Publisher.Outcome outcome) {
    Object[] years = outcome.published().stream().map(Edition::year).toArray();
    Dataset<Row> all =
        relations.stream().filter(r -> r.name().equals("finding")).findFirst().orElseThrow().rows();
    return counts(all.filter(all.col("edition_year").isin(years)), "finding_code");
  }

  static Map<String, Long> refusals(Intake intake) {
    return counts(intake.rejects(), "rule_code");
  }

  private static Map<String, Long> counts(Dataset<Row> rows, String code) {
    Map<String, Long> counts = new TreeMap<>();
    for (Row row : HeldRelation.rows(rows.groupBy(code).count())) {
      counts.put(row.getString(0), row.getLong(1));
    }
    return counts;
  }

  private Summary nothing(Mart mart, long run, Intake intake, String message) {
    RunLedger ledger = new RunLedger(intake.files(), intake.rejects());
    new Publisher(mart, run).refuse(message, ledger);
    return Summary.unpublished(
        run, "FAILED", ExitStatus.NOTHING_PUBLISHABLE, message, intake, progress);
  }
}
