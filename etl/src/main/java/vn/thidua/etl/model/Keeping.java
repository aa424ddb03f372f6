package vn.thidua.etl.model;

import java.util.Arrays;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
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
   * In the driver, for a small dossier. Planning a query then costs more than running it, and a
   * plan over rows at hand is planned fastest: every model is kept, and none holds another's plan.
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
      return org.apache.spark.sql.classic.Dataset.ofRows((SparkSession) rows.sparkSession(), local);
    }
  },

  /** In the executors; only those that several models read. */
  IN_EXECUTORS {
    @Override
    Dataset<Row> keep(Model model, Dataset<Row> rows) {
      return model.isKept() ? rows.localCheckpoint(true) : rows;
    }
  };

  /** Rows read up to which a dossier is small: about a city of 1,000 units in a year. */
  private static final long SMALL = 300_000;

  /** By the number of rows that the dossier holds. */
  public static Keeping of(long rowsRead) {
    return rowsRead <= SMALL ? ON_DRIVER : IN_EXECUTORS;
  }

  abstract Dataset<Row> keep(Model model, Dataset<Row> rows);
}
