package vn.thidua.etl.dossier;

import org.apache.spark.sql.SparkSession;

/** Reads dossiers, the folders or databases in which a city's figures come in. */
public final class Dossier {
  private Dossier() {}

  /**
   * Reads, checks and folds the dossier. What senders did wrong is in the intake; the caller closes
   * it.
   *
   * @throws DossierException if it is missing or cannot be read
   */
  public static Intake read(SparkSession spark, DossierInput input) {
    return new IntakeRun(spark, input).read();
  }

  /** Reads the folder of that path or URI. */
  public static Intake read(SparkSession spark, String folder) {
    return read(spark, new DossierInput.Folder(folder));
  }
}
