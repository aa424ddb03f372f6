package vn.thidua.etl.model;

import java.util.Arrays;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RuntimeConfig;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.plans.logical.LocalRelation;
import org.apache.spark.sql.classic.SparkSession;
import scala.Option;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Where the rows of a model stay once they are computed, so that no other model computes them
 * again.
 */
public enum Keeping {
  /**
   * In the driver, for a small dossier. Every job of Spark's then costs more than the rows in it,
   * so every model is kept, in one partition, over which joins and aggregates need no exchange: a
   * model is one job of one task.
   */
  ON_DRIVER {
    @Override
    Dataset<Row> keep(Model model, Dataset<Row> rows) {
      var query = ((org.apache.spark.sql.classic.Dataset<Row>) rows).queryExecution();
      InternalRow[] collected = query.executedPlan().executeCollect();
      LocalRelation local =
          new LocalRelation(
              query.analyzed().output(),
              CollectionConverters.asScala(Arrays.asList(collected)).toSeq(),
              false,
              Option.empty());
      return org.apache.spark.sql.classic.Dataset.ofRows((SparkSession) rows.sparkSession(), local)
          .coalesce(1);
    }

    @Override
    void configure(RuntimeConfig session) {
      session.set("spark.sql.adaptive.enabled", false);
      session.set("spark.sql.autoBroadcastJoinThreshold", -1);
      session.set("spark.sql.codegen.wholeStage", false);
      session.set("spark.sql.shuffle.partitions", 1);
    }
  },

  /** In the executors; only those that several models read. */
  IN_EXECUTORS {
    @Override
    Dataset<Row> keep(Model model, Dataset<Row> rows) {
      return model.isKept() ? rows.localCheckpoint(true) : rows;
    }

    @Override
    void configure(RuntimeConfig session) {
      // as Spark has it
    }
  };

  /** Rows read up to which a dossier is small: about a city of 1,000 units in a year. */
  private static final long SMALL = 300_000;

  /** By the number of rows that the dossier holds. */
  public static Keeping of(long rowsRead) {
    return rowsRead <= SMALL ? ON_DRIVER : IN_EXECUTORS;
  }

  /** Settings of the session in which models run. */
  abstract void configure(RuntimeConfig session);

  abstract Dataset<Row> keep(Model model, Dataset<Row> rows);
}
