package vn.thidua.etl.dossier;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;
import vn.thidua.etl.lake.Lake;

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
    Configuration configuration = spark.sessionState().newHadoopConf();
    OpenDossier dossier =
        open(input, configuration, () -> spark, Optional.empty(), IntakeMemory.none());
    try {
      return dossier.read(Set.of());
    } catch (RuntimeException e) {
      dossier.close();
      throw e;
    }
  }

  /** Reads the folder of that path or URI. */
  public static Intake read(SparkSession spark, String folder) {
    return read(spark, new DossierInput.Folder(folder));
  }

  /**
   * Looks through a dossier, of which all files are then known and the small tables are read.
   *
   * @param spark waited for when the first work needs it
   * @param lake where rows of facts are kept; without it they are read each time
   * @param before what the last intake of this store remembered
   * @throws DossierException if it is missing or cannot be read
   */
  public static OpenDossier open(
      DossierInput input,
      Configuration configuration,
      Supplier<SparkSession> spark,
      Optional<Lake> lake,
      IntakeMemory before) {
    return OpenDossier.open(input, configuration, spark, lake, before);
  }
}
