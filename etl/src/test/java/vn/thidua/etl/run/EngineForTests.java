package vn.thidua.etl.run;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import vn.thidua.etl.SparkForTests;
import vn.thidua.etl.dossier.Dossier;
import vn.thidua.etl.dossier.Intake;
import vn.thidua.etl.model.BrokenTest;
import vn.thidua.etl.model.Keeping;
import vn.thidua.etl.model.Relation;
import vn.thidua.etl.publish.PublishedYears;

/** The engine without a database: a dossier in, the relations of the mart out. */
public final class EngineForTests {

  private EngineForTests() {}

  /**
   * Every relation by name; rows as the models give them, {@code edition_year} in place of {@code
   * edition_id}. The models' declared tests must hold.
   */
  public static Map<String, List<Map<String, @Nullable Object>>> relations(
      Path dossier, LocalDate asOf) {
    SparkSession spark = SparkForTests.session().newSession();
    try (Intake intake = Dossier.read(spark, dossier.toString())) {
      Engine engine =
          new Engine(spark, intake, new Frame(intake::rows), asOf, PublishedYears.none(spark));
      Map<String, List<Map<String, @Nullable Object>>> relations = new TreeMap<>();
      for (Relation relation : engine.relations()) {
        relations.put(relation.name(), rows(relation));
      }
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
      Engine engine =
          new Engine(spark, intake, new Frame(intake::rows), asOf, PublishedYears.none(spark));
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
      Engine engine =
          new Engine(
              spark, intake, new Frame(intake::rows), asOf, PublishedYears.none(spark), keeping);
      return use.apply(engine.relations());
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
