package vn.thidua.etl.model;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RuntimeConfig;
import org.apache.spark.storage.StorageLevel;
import vn.thidua.etl.model.local.HeldRelation;

/**
 * Where the rows of a model stay once they are computed, so that no other model computes them
 * again.
 */
public enum Keeping {
  /**
   * In the driver, for a small dossier. Every job of Spark's then costs more than the rows in it,
   * so every model is evaluated and kept where it was planned.
   */
  ON_DRIVER {
    @Override
    Dataset<Row> keep(Model model, Dataset<Row> rows) {
      return HeldRelation.of(rows);
    }

    @Override
    public Dataset<Row> hold(Dataset<Row> rows) {
      return HeldRelation.of(rows);
    }

    @Override
    Dataset<Row> source(Dataset<Row> rows) {
      return HeldRelation.of(rows);
    }

    @Override
    void configure(RuntimeConfig session) {
      session.set("spark.sql.adaptive.enabled", false);
      session.set("spark.sql.autoBroadcastJoinThreshold", -1);
      session.set("spark.sql.optimizer.excludedRules", NOT_FOR_DRIVER);
      session.set("spark.sql.codegen.wholeStage", false);
      session.set("spark.sql.shuffle.partitions", 1);
    }
  },

  /** In the executors; only those that several models read. */
  IN_EXECUTORS {
    @Override
    Dataset<Row> keep(Model model, Dataset<Row> rows) {
      return model.isKept() ? SpreadRelation.of(rows) : rows;
    }

    @Override
    public Dataset<Row> hold(Dataset<Row> rows) {
      return rows.persist(StorageLevel.MEMORY_AND_DISK());
    }

    @Override
    Dataset<Row> source(Dataset<Row> rows) {
      return rows;
    }

    @Override
    void configure(RuntimeConfig session) {
      // as Spark has it
    }
  };

  /** The first evaluates while it optimises; the second makes subqueries, which are jobs. */
  private static final String NOT_FOR_DRIVER =
      "org.apache.spark.sql.catalyst.optimizer.ConvertToLocalRelation,"
          + "org.apache.spark.sql.catalyst.optimizer.MergeSubplans";

  /**
   * Rows read up to which a dossier is small: about a city of 1,000 units in a year, and more where
   * the driver has the memory. A city of 2,700 units in five years held 3 kB a row at its most,
   * values of all models and tests and the lines to load among them; this leaves as much again. The
   * system property is for a dossier whose rows take more, or a driver with less.
   */
  private static final long SMALL =
      Long.getLong(
          "thidua.driver-rows", Math.max(300_000, Runtime.getRuntime().maxMemory() / 6_000));

  /** By the number of rows that the dossier holds. */
  public static Keeping of(long rowsRead) {
    return rowsRead <= SMALL ? ON_DRIVER : IN_EXECUTORS;
  }

  /** Settings of the session in which models run. */
  abstract void configure(RuntimeConfig session);

  /**
   * Rows that several read; unpersisting them, when nobody reads them any more, is the caller's.
   */
  public abstract Dataset<Row> hold(Dataset<Row> rows);

  /** A relation that is handed in, and may be read by many. */
  abstract Dataset<Row> source(Dataset<Row> rows);

  abstract Dataset<Row> keep(Model model, Dataset<Row> rows);
}
