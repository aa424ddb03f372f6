package vn.thidua.etl.run;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import vn.thidua.etl.PostgresForTests;
import vn.thidua.etl.SparkForTests;
import vn.thidua.etl.dossier.Dossier;
import vn.thidua.etl.dossier.Intake;
import vn.thidua.etl.model.BrokenTest;
import vn.thidua.etl.model.Keeping;
import vn.thidua.etl.model.Relation;
import vn.thidua.etl.publish.Database;
import vn.thidua.etl.publish.Mart;
import vn.thidua.etl.publish.PublishedYears;
import vn.thidua.etl.publish.Publisher;

/** The engine as a run uses it: a dossier in, the relations of the mart out. */
public final class EngineForTests {

  private EngineForTests() {}

  /**
   * Every relation by name; rows as the models give them, {@code edition_year} in place of {@code
   * edition_id}; and the history of criteria, as the mart shows it of what was published. The
   * models' declared tests must hold.
   */
  public static Map<String, List<Map<String, @Nullable Object>>> relations(
      Path dossier, LocalDate asOf) {
    SparkSession spark = SparkForTests.session().newSession();
    try (Intake intake = Dossier.read(spark, dossier.toString())) {
      Engine engine = engine(spark, intake, asOf, intake.keeping());
      List<Relation> computed = engine.relations();
      Map<String, List<Map<String, @Nullable Object>>> relations = new TreeMap<>();
      for (Relation relation : computed) {
        relations.put(relation.name(), rows(relation));
      }
      relations.put("unit_criterion_history", criterionHistory(computed, engine, intake));
      List<BrokenTest> broken = engine.brokenTests();
      if (!broken.isEmpty()) {
        throw new AssertionError(broken.toString());
      }
      return relations;
    }
  }

  /** The declared tests that do not hold after all relations were computed. */
  public static List<BrokenTest> broken(Path dossier, LocalDate asOf) {
    SparkSession spark = SparkForTests.session().newSession();
    try (Intake intake = Dossier.read(spark, dossier.toString())) {
      Engine engine = engine(spark, intake, asOf, intake.keeping());
      engine.relations();
      return engine.brokenTests();
    }
  }

  /** What a test makes of the relations as the engine gives them, while they are held. */
  public static <T> T relations(
      Path dossier,
      LocalDate asOf,
      Keeping keeping,
      SparkSession spark,
      Function<List<Relation>, T> use) {
    try (Intake intake = Dossier.read(spark, dossier.toString())) {
      return use.apply(engine(spark, intake, asOf, keeping).relations());
    }
  }

  private static Engine engine(SparkSession spark, Intake intake, LocalDate asOf, Keeping keeping) {
    Frame frame = new Frame(intake::rows);
    return new Engine(
        spark, intake, frame, asOf, frame.years(), PublishedYears.none(spark), keeping);
  }

  private static List<Map<String, @Nullable Object>> criterionHistory(
      List<Relation> relations, Engine engine, Intake intake) {
    try {
      Database database = PostgresForTests.empty();
      try (Mart mart = Mart.open(database)) {
        SortedSet<Integer> years = new TreeSet<>(engine.asOf().keySet());
        new Publisher(mart, mart.begin("test"))
            .publish(
                new Publisher.Computed(
                    relations,
                    engine.asOf(),
                    years,
                    Collections.emptySortedSet(),
                    OptionalInt.empty(),
                    Map.of()),
                intake.account());
      }
      return PostgresForTests.records(
          database,
          "select e.year as edition_year, h.* from mart.unit_criterion_history h"
              + " join mart.edition e using (edition_id)");
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private static List<Map<String, @Nullable Object>> rows(Relation relation) {
    String[] columns = relation.rows().columns();
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    for (Row row : relation.rows().collectAsList()) {
      Map<String, @Nullable Object> cells = new LinkedHashMap<>();
      for (int i = 0; i < columns.length; i++) {
        cells.put(columns[i], row.get(i));
      }
      rows.add(cells);
    }
    return rows;
  }
}
