package vn.thidua.etl.dossier;

import org.apache.spark.sql.SparkSession;

/** Reads dossiers, the folders in which a city's figures come in. */
public final class Dossier {
  private Dossier() {}

  /**
   * Reads, checks and folds the folder {@code input}, a path or URI on any file system of Hadoop's.
   * What senders did wrong is in the intake; the caller closes it.
   *
   * @throws DossierException if the folder is missing, no folder, or cannot be read
   */
  public static Intake read(SparkSession spark, String input) {
    return new IntakeRun(spark, input).read();
  }
}
