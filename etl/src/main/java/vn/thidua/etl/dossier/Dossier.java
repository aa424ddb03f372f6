package vn.thidua.etl.dossier;

import org.apache.spark.sql.SparkSession;

/** Reads dossiers, the folders in which a city's figures come in. */
public final class Dossier {
  private Dossier() {}

  /**
   * Reads, checks and folds the folder {@code input}, a path or URI on any file system of Hadoop's.
   *
   * @throws DossierException if the folder is missing, no folder, or cannot be read
   */
  public static Intake read(SparkSession spark, String input) {
    String session = spark.sparkContext().applicationId();
    throw new UnsupportedOperationException(
        "reading " + input + " in " + session + " follows in the next commit");
  }
}
