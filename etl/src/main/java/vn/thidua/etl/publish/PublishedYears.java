package vn.thidua.etl.publish;

import static java.util.stream.Collectors.joining;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.SortedSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/**
 * The years that enter history, last year's rank, season and same period through their current
 * edition, not through today's dossier: those that the board has closed, and those that are settled
 * because nothing that they were computed from has changed.
 */
public final class PublishedYears {

  private record Source(String schema, String query) {}

  /** Takes the settled years as an array of integers in PostgreSQL's notation. */
  private static final String CHOSEN =
      "e.is_current and (e.kind = 'OFFICIAL' or e.year = any('%1$s'::int[]))";

  /** Period by period a year counts for the next one alone, and for that only if it is computed. */
  private static final String BEFORE_A_COMPUTED_ONE = "e.year + 1 <> all('%1$s'::int[])";

  /**
   * Earlier ones count for what units that grew from others come to together, and for that alone.
   */
  private static final String REORGANISED = "s.unit_code = any('%2$s'::text[])";

  private static final Map<String, Source> SOURCES = sources();

  private final Map<String, Dataset<Row>> relations;

  private PublishedYears(Map<String, Dataset<Row>> relations) {
    this.relations = relations;
  }

  private static Map<String, Source> sources() {
    Map<String, Source> sources = new LinkedHashMap<>();
    String closed = " join mart.edition e using (edition_id) where " + CHOSEN;
    sources.put(
        "src_published_years",
        new Source("year int", "select e.year from mart.edition e where " + CHOSEN));
    sources.put(
        "src_published_scores",
        new Source(
            "year int, cluster_code string, unit_code string, score_ratio decimal(18, 6),"
                + " cluster_rank int, commitments_total int, commitments_met int",
            "select s.year, s.cluster_code, s.unit_code, s.score_ratio, s.cluster_rank,"
                + " s.commitments_total, s.commitments_met from mart.unit_score s"
                + closed));
    sources.put(
        "src_published_clusters",
        new Source(
            "year int, cluster_code string, mean_ratio decimal(18, 6), commitments_total int,"
                + " commitments_met int",
            "select s.year, s.cluster_code, s.mean_ratio, s.commitments_total, s.commitments_met"
                + " from mart.cluster_score s"
                + closed));
    sources.put(
        "src_published_criteria",
        new Source(
            "year int, cluster_code string, unit_code string, criterion_code string,"
                + " target decimal(38, 6), actual decimal(38, 6), achievement decimal(18, 6),"
                + " expected_to_date decimal(38, 6), reported_periods int, expected_periods int,"
                + " unit_of_measure string, direction string, aggregation string, frequency string",
            "select s.year, s.cluster_code, s.unit_code, s.criterion_code,"
                + " s.target::numeric(38, 6) as target, s.actual::numeric(38, 6) as actual,"
                + " s.achievement, s.expected_to_date::numeric(38, 6) as expected_to_date,"
                + " s.reported_periods, s.expected_periods, c.unit_of_measure, c.direction,"
                + " c.aggregation, c.frequency"
                + " from mart.unit_criterion s join mart.criterion c"
                + " using (edition_id, cluster_code, criterion_code)"
                + closed
                + " and (%s or %s)".formatted(BEFORE_A_COMPUTED_ONE, REORGANISED)));
    sources.put(
        "src_published_periods",
        new Source(
            "year int, unit_code string, criterion_code string, period string,"
                + " value decimal(38, 6), cumulative decimal(38, 6), source_file string,"
                + " source_line bigint",
            "select s.year, s.unit_code, s.criterion_code, s.period,"
                + " s.value::numeric(38, 6) as value, s.cumulative::numeric(38, 6) as cumulative,"
                + " s.source_file, s.source_line from mart.unit_period s"
                + closed
                + " and "
                + BEFORE_A_COMPUTED_ONE));
    return sources;
  }

  /** For a run without a mart, or one in which no year is closed or settled. */
  public static PublishedYears none(SparkSession spark) {
    Map<String, Dataset<Row>> relations = new LinkedHashMap<>();
    SOURCES.forEach(
        (name, source) ->
            relations.put(
                name, spark.createDataFrame(List.of(), StructType.fromDDL(source.schema()))));
    return new PublishedYears(relations);
  }

  /**
   * What is closed or settled in this mart.
   *
   * @param settled years of which the current edition says what this run would compute
   * @param reorganised codes of the units that grew from others, and of those others
   * @throws MartException if the mart cannot be read
   */
  public static PublishedYears of(
      Mart mart, SparkSession spark, SortedSet<Integer> settled, SortedSet<String> reorganised) {
    if (settled.isEmpty() && !anyClosed(mart)) {
      return none(spark);
    }
    Database database = mart.database();
    Properties properties = new Properties();
    properties.setProperty("driver", "org.postgresql.Driver");
    if (database.user() != null) {
      properties.setProperty("user", database.user());
    }
    if (database.password() != null) {
      properties.setProperty("password", database.password());
    }
    String years = settled.stream().map(String::valueOf).collect(joining(",", "{", "}"));
    String units = reorganised.stream().map(PublishedYears::quoted).collect(joining(",", "{", "}"));
    Map<String, Dataset<Row>> relations = new LinkedHashMap<>();
    SOURCES.forEach(
        (name, source) -> {
          String table = "(" + source.query().formatted(years, units) + ") as published";
          relations.put(name, spark.read().jdbc(database.url(), table, properties));
        });
    return new PublishedYears(relations);
  }

  /** As an element of an array within a literal. */
  private static String quoted(String code) {
    return '"' + code.replace("\\", "\\\\").replace("\"", "\\\"").replace("'", "''") + '"';
  }

  private static boolean anyClosed(Mart mart) {
    try (Statement statement = mart.connection().createStatement();
        ResultSet result =
            statement.executeQuery(
                "select exists (select from mart.edition where is_current and kind = 'OFFICIAL')")) {
      result.next();
      return result.getBoolean(1);
    } catch (SQLException e) {
      throw Mart.unreadable(e);
    }
  }

  /** By the name under which the models read them. */
  public Map<String, Dataset<Row>> relations() {
    return relations;
  }
}
