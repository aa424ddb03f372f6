package vn.thidua.etl.model;

import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.classic.SparkSession;
import org.apache.spark.sql.execution.LogicalRDD$;
import org.apache.spark.storage.StorageLevel;

/** Datasets whose rows the executors hold. */
public final class SpreadRelation {

  private SpreadRelation() {}

  /**
   * The same rows, computed once, under a plan that starts with them. On a cluster, where executors
   * can be lost, the lost part is computed again from what it was made of; on one machine that is
   * forgotten, and its files with it. There they stand in files at once: a dossier that comes here
   * is more than the heap holds, and a heap that is full of them is collected without end.
   */
  public static Dataset<Row> of(Dataset<Row> dataset) {
    if (dataset.sparkSession().sparkContext().isLocal()) {
      return dataset.localCheckpoint(true, StorageLevel.DISK_ONLY());
    }
    // not Spark's local checkpoint: a run would end with the first executor that is lost
    JavaRDD<InternalRow> rows =
        ((org.apache.spark.sql.classic.Dataset<Row>) dataset)
            .queryExecution()
            .toRdd()
            .toJavaRDD()
            .map(InternalRow::copy)
            .persist(StorageLevel.MEMORY_AND_DISK());
    rows.count();
    return org.apache.spark.sql.classic.Dataset.ofRows(
        (SparkSession) dataset.sparkSession(),
        LogicalRDD$.MODULE$.fromDataset(
            rows.rdd(), (org.apache.spark.sql.classic.Dataset<Row>) dataset, false));
  }
}
