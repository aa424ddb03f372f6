package vn.thidua.etl.run;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import org.apache.spark.sql.SparkSession;
import vn.thidua.etl.dossier.Intake;
import vn.thidua.etl.model.BrokenTest;
import vn.thidua.etl.model.Keeping;
import vn.thidua.etl.model.ModelRun;
import vn.thidua.etl.model.Relation;
import vn.thidua.etl.publish.PublishedYears;

/** From what was read to every number of every year: the one place where models meet a dossier. */
final class Engine {

  private final ModelRun models;
  private final SortedMap<Integer, LocalDate> asOf;
  private final Map<String, Integer> lastSteps;

  /**
   * Hands the models what was read.
   *
   * @param spark a session that no other engine uses
   * @param frame of the intake's dossier
   * @param date see {@link Calendar}
   * @param publishable years of which this run publishes what it computes; others are computed for
   *     their sake
   */
  Engine(
      SparkSession spark,
      Intake intake,
      Frame frame,
      LocalDate date,
      SortedSet<Integer> publishable,
      PublishedYears published) {
    this(spark, intake, frame, date, publishable, published, intake.keeping());
  }

  Engine(
      SparkSession spark,
      Intake intake,
      Frame frame,
      LocalDate date,
      SortedSet<Integer> publishable,
      PublishedYears published,
      Keeping keeping) {
    models = new ModelRun(spark, keeping);
    asOf = Calendar.asOf(frame.years(), date);
    lastSteps =
        new Sources(spark, models)
            .handIn(intake, frame, asOf, published, intake.settled(), publishable);
  }

  SortedMap<Integer, LocalDate> asOf() {
    return asOf;
  }

  /** The relations of the mart, for all years. */
  List<Relation> relations() {
    return models.marts(lastSteps);
  }

  /** The declared tests that do not hold; to be asked after {@link #relations}. */
  List<BrokenTest> brokenTests() {
    return models.test();
  }
}
