package vn.thidua.etl.run;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
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
import vn.thidua.etl.dossier.Intake;
import vn.thidua.etl.dossier.IntakeAccount;
import vn.thidua.etl.dossier.Notice;
import vn.thidua.etl.dossier.OpenDossier;
import vn.thidua.etl.lake.Lake;
import vn.thidua.etl.lake.LakeException;
import vn.thidua.etl.lake.Remark;
import vn.thidua.etl.model.BrokenTest;
import vn.thidua.etl.model.Relation;
import vn.thidua.etl.model.Severity;
import vn.thidua.etl.model.local.HeldRelation;
import vn.thidua.etl.publish.Edition;
import vn.thidua.etl.publish.Mart;
import vn.thidua.etl.publish.PublishedYears;
import vn.thidua.etl.publish.Publisher;

/** A run from a dossier that was looked through to editions in an open mart. */
final class DossierRun {

  private final RunSettings settings;
  private final Progress progress;
  private final Supplier<SparkSession> session;
  private final Mart mart;
  private final long run;
  private final OpenDossier dossier;
  private final Optional<Lake> lake;
  private final List<Notice> remarks = new ArrayList<>();
  private final Map<Integer, String> officialContents = new HashMap<>();

  DossierRun(
      RunSettings settings,
      Progress progress,
      Supplier<SparkSession> session,
      Mart mart,
      long run,
      OpenDossier dossier,
      Optional<Lake> lake) {
    this.settings = settings;
    this.progress = progress;
    this.session = session;
    this.mart = mart;
    this.run = run;
    this.dossier = dossier;
    this.lake = lake;
    lake.ifPresent(store -> store.remarks().forEach(this::remark));
  }

  /**
   * Publishes what is new.
   *
   * @param before what the last run with this store remembered
   */
  Summary toItsEnd(RunMemory before) {
    Frame frame = new Frame(dossier::rows);
    SortedMap<Integer, LocalDate> asOf = Calendar.asOf(frame.years(), settings.asOf());
    Optional<YearInputs> inputs = lake.map(store -> new YearInputs(dossier, frame, asOf));
    Set<Integer> settled = inputs.map(own -> settled(own, before)).orElse(Set.of());
    SortedSet<Integer> years;
    try {
      years = publishable(asOf);
    } catch (NothingPublishable e) {
      return nothing(String.valueOf(e.getMessage()), settled);
    }
    boolean isAllSettled =
        settled.containsAll(asOf.keySet()) && settled.containsAll(dossier.factDigests().keySet());
    if (inputs.isPresent() && isAllSettled) {
      return unchanged(years, inputs.get(), before);
    }
    try (Intake intake = dossier.read(settled)) {
      return publish(intake, frame, inputs, years, before);
    }
  }

  /** The years that are in the mart as this dossier has them. */
  private Set<Integer> settled(YearInputs inputs, RunMemory before) {
    Set<Integer> settled = new TreeSet<>();
    inputs
        .digests(this::officialContent)
        .forEach(
            (year, digest) -> {
              boolean closes = settings.official().equals(OptionalInt.of(year));
              RunMemory.Settled now = new RunMemory.Settled(digest, mart.standing(year));
              if (!closes && now.equals(before.years().get(year))) {
                settled.add(year);
              }
            });
    return settled;
  }

  /** As this run has found it: what it closes itself enters later years by the next run. */
  private String officialContent(int year) {
    return officialContents.computeIfAbsent(year, mart::officialContent);
  }

  /** The years of the dossier that were asked for. */
  private SortedSet<Integer> publishable(SortedMap<Integer, LocalDate> all) {
    if (all.isEmpty()) {
      throw new NothingPublishable(
          "The dossier has no accepted row in memberships: without units in clusters there is no"
              + " year to publish. Add the table memberships, or mend its refused rows.");
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

  private Summary nothing(String message, Set<Integer> settled) {
    try (Intake intake = dossier.read(settled)) {
      new Publisher(mart, run).refuse(message, intake.account());
      return Summary.unpublished(
          run, "FAILED", ExitStatus.NOTHING_PUBLISHABLE, message, intake.account(), progress);
    }
  }

  private Summary unchanged(SortedSet<Integer> years, YearInputs inputs, RunMemory before) {
    progress.at(Progress.Step.PUBLISH);
    IntakeAccount account = dossier.account();
    new Publisher(mart, run).unchanged(account);
    remember(inputs, before.years().keySet(), before);
    Publisher.Outcome outcome = new Publisher.Outcome(List.of(), List.of(), List.copyOf(years));
    return summary(account, outcome, Map.of(), List.of());
  }

  private Summary publish(
      Intake intake,
      Frame frame,
      Optional<YearInputs> inputs,
      SortedSet<Integer> years,
      RunMemory before) {
    progress.at(Progress.Step.COMPUTE);
    SparkSession spark = session.get();
    Engine engine =
        new Engine(
            spark,
            intake,
            frame,
            settings.asOf(),
            years,
            PublishedYears.of(mart, spark, intake.settled(), frame.reorganised()));
    List<Relation> relations = engine.relations();
    progress.at(Progress.Step.TEST);
    List<String> doubts = tested(engine);
    progress.at(Progress.Step.PUBLISH);
    SortedSet<Integer> computed = new TreeSet<>(years);
    computed.removeAll(intake.settled());
    Publisher.Outcome outcome =
        new Publisher(mart, run)
            .publish(
                new Publisher.Computed(
                    relations,
                    engine.asOf(),
                    computed,
                    intake.settled(),
                    settings.official(),
                    frame.rulebookDigests()),
                intake.account());
    Map<String, Long> findings = findings(relations, outcome);
    inputs.ifPresent(
        own -> {
          intake.remember();
          Set<Integer> published = new TreeSet<>(computed);
          published.addAll(intake.settled());
          remember(own, published, before);
        });
    SortedSet<Integer> unchanged = new TreeSet<>(years);
    outcome.published().forEach(edition -> unchanged.remove(edition.year()));
    return summary(
        intake.account(),
        new Publisher.Outcome(outcome.published(), outcome.corrections(), List.copyOf(unchanged)),
        findings,
        doubts);
  }

  /**
   * Puts into the store what the next run may rely on. The mart has it all by now, so that a store
   * that cannot be written costs the next run some time, and this one a remark.
   *
   * @param published the years that the mart has as this dossier has them
   */
  private void remember(YearInputs inputs, Set<Integer> published, RunMemory before) {
    Map<Integer, RunMemory.Settled> years = new HashMap<>();
    SortedSet<Integer> editions = inputs.years();
    inputs
        .digests(this::officialContent)
        .forEach(
            (year, digest) -> {
              if (published.contains(year) || !editions.contains(year)) {
                years.put(year, new RunMemory.Settled(digest, mart.standing(year)));
              }
            });
    RunMemory memory = new RunMemory(dossier.memory(), years);
    if (memory.equals(before)) {
      return;
    }
    try {
      lake.orElseThrow().remember(memory, memory.intake().named());
    } catch (LakeException e) {
      remark(e.remark());
    }
  }

  private void remark(Remark remark) {
    remarks.add(new Notice(settings.lake().orElse(""), remark.vi(), remark.en()));
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

  private static Map<String, Long> findings(List<Relation> relations, Publisher.Outcome outcome) {
    Object[] years = outcome.published().stream().map(Edition::year).toArray();
    Dataset<Row> all =
        relations.stream().filter(r -> r.name().equals("finding")).findFirst().orElseThrow().rows();
    Map<String, Long> counts = new TreeMap<>();
    for (Row row :
        HeldRelation.rows(
            all.filter(all.col("edition_year").isin(years)).groupBy("finding_code").count())) {
      counts.put(row.getString(0), row.getLong(1));
    }
    return counts;
  }

  private Summary summary(
      IntakeAccount account,
      Publisher.Outcome outcome,
      Map<String, Long> findings,
      List<String> doubts) {
    boolean published = !outcome.published().isEmpty();
    Map<String, Long> refusals = account.rejects().byRule();
    ExitStatus status =
        published && !refusals.isEmpty() ? ExitStatus.PUBLISHED_WITH_REJECTS : ExitStatus.DONE;
    String message =
        published
            ? "published %d of %d years"
                .formatted(
                    outcome.published().size(),
                    outcome.published().size() + outcome.unchanged().size())
            : "nothing has changed, nothing was published";
    List<Notice> warnings = new ArrayList<>(account.warnings());
    warnings.addAll(remarks);
    return new Summary(
        run,
        published ? "PUBLISHED" : "UNCHANGED",
        status.code(),
        message,
        account.rowsRead(),
        account.rowsAccepted(),
        account.rowsSuperseded(),
        account.rowsRejected(),
        refusals,
        outcome.published().stream().map(Summary.EditionLine::of).toList(),
        outcome.corrections(),
        outcome.unchanged(),
        account.ignored(),
        warnings,
        findings,
        doubts,
        progress.elapsed().toMillis() / 1000.0);
  }
}
