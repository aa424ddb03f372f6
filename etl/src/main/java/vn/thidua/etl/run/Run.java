package vn.thidua.etl.run;

import java.util.Optional;
import java.util.function.Supplier;
import org.apache.spark.sql.SparkSession;
import vn.thidua.etl.config.RunSettings;
import vn.thidua.etl.dossier.Dossier;
import vn.thidua.etl.dossier.OpenDossier;
import vn.thidua.etl.lake.Lake;
import vn.thidua.etl.publish.Mart;
import vn.thidua.etl.publish.MartException;

/** {@code etl run}: dossier in, editions out. */
public final class Run {

  private final RunSettings settings;
  private final Progress progress;
  private final Supplier<SparkSession> session;

  /**
   * Prepares a run.
   *
   * @param session gives the one session, which no other run uses; asked only when it is needed
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
   * @throws vn.thidua.etl.lake.LakeException if the store cannot be used
   * @throws ClusterException if the cluster cannot be used, or lets the run down
   */
  public Summary execute() {
    progress.at(Progress.Step.OPEN);
    try (Mart mart = Mart.open(settings.database())) {
      long run = mart.begin(Version.engine());
      try {
        return withStore(mart, run);
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

  private Summary withStore(Mart mart, long run) {
    progress.at(Progress.Step.READ);
    Optional<Lake> lake = settings.lake().map(folder -> Lake.open(folder, Sessions.files()));
    try {
      Optional<RunMemory> before =
          lake.flatMap(store -> store.recall(RunMemory.class, past -> past.intake().named()));
      return read(mart, run, lake, before.orElseGet(RunMemory::none));
    } finally {
      lake.ifPresent(Lake::close);
    }
  }

  private Summary read(Mart mart, long run, Optional<Lake> lake, RunMemory before) {
    try (OpenDossier dossier =
        Dossier.open(settings.input(), Sessions.files(), session, lake, before.intake())) {
      try {
        return new DossierRun(settings, progress, session, mart, run, dossier, lake)
            .toItsEnd(before);
      } catch (Exception e) {
        if (dossier.isStoreSound()) {
          throw e;
        }
      }
    }
    // what was read from the store is not what was put there; the dossier has it all
    lake.ifPresent(Lake::forget);
    return read(mart, run, lake, RunMemory.none());
  }
}
