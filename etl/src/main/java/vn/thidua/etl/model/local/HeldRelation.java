package vn.thidua.etl.model.local;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.CatalystTypeConverters;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.Attribute;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.types.DataTypeUtils;
import org.apache.spark.sql.classic.SparkSession;
import org.apache.spark.sql.execution.QueryExecution;
import org.apache.spark.sql.types.StructType;
import scala.collection.immutable.Seq;

/** Datasets whose rows the driver holds. */
public final class HeldRelation {

  private HeldRelation() {}

  /** The same rows, computed once and held by the driver. */
  public static Dataset<Row> of(Dataset<Row> dataset) {
    QueryExecution query = execution(dataset);
    List<InternalRow> rows = evaluated(query).map(Stream::toList).orElseGet(() -> computed(query));
    return held((SparkSession) dataset.sparkSession(), query.analyzed().output(), rows);
  }

  /** Rows of that schema, held by the driver. */
  public static Dataset<Row> of(
      org.apache.spark.sql.SparkSession spark, List<Row> rows, StructType schema) {
    Seq<Attribute> columns =
        Projection.beside(DataTypeUtils.toAttributes(schema), Projection.NO_COLUMNS);
    return held((SparkSession) spark, columns, internal(rows, schema).toList());
  }

  private static Dataset<Row> held(
      SparkSession spark, Seq<Attribute> columns, List<InternalRow> rows) {
    return org.apache.spark.sql.classic.Dataset.ofRows(spark, HeldRows.plan(spark, columns, rows));
  }

  private static Stream<InternalRow> internal(List<Row> rows, StructType schema) {
    var converter = CatalystTypeConverters.createToCatalystConverter(schema);
    return rows.stream().map(row -> (InternalRow) converter.apply(row));
  }

  private static Stream<Row> external(Stream<InternalRow> rows, StructType schema) {
    var converter = CatalystTypeConverters.createToScalaConverter(schema);
    return rows.map(row -> (Row) converter.apply(row));
  }

  /** The rows, by way of Spark's jobs only where the driver does not hold all that they need. */
  public static List<Row> rows(Dataset<Row> dataset) {
    return mapped(dataset, row -> row);
  }

  /** What is made of each of the same rows, which are not held meanwhile. */
  public static <T> List<T> mapped(Dataset<Row> dataset, Function<? super Row, ? extends T> made) {
    return evaluated(execution(dataset))
        .map(rows -> external(rows, dataset.schema()))
        .orElseGet(() -> dataset.collectAsList().stream())
        .<T>map(made)
        .toList();
  }

  /** The rows as a dataset of that schema would give them back. */
  public static List<Row> rows(List<Row> rows, StructType schema) {
    return external(internal(rows, schema), schema).toList();
  }

  /** Whether {@link #rows} takes no job of Spark's. */
  public static boolean isHeld(Dataset<Row> dataset) {
    return LocalQuery.takes(execution(dataset).optimizedPlan());
  }

  private static QueryExecution execution(Dataset<Row> dataset) {
    return ((org.apache.spark.sql.classic.Dataset<Row>) dataset).queryExecution();
  }

  private static Optional<Stream<InternalRow>> evaluated(QueryExecution query) {
    LogicalPlan plan = query.optimizedPlan();
    // expressions that are made on the way ask the thread's session how to compute
    SparkSession.setActiveSession(query.sparkSession());
    return LocalQuery.takes(plan) ? Optional.of(LocalQuery.rows(plan)) : Optional.empty();
  }

  private static List<InternalRow> computed(QueryExecution query) {
    Function<InternalRow, InternalRow> unpacked = Unpacking.of(query.analyzed().schema());
    return Arrays.stream(query.executedPlan().executeCollect()).map(unpacked).toList();
  }
}
