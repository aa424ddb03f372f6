package vn.thidua.etl.run;

import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import vn.thidua.etl.config.SettingsException;
import vn.thidua.etl.dossier.Dossier;
import vn.thidua.etl.dossier.DossierInput;
import vn.thidua.etl.dossier.Intake;

/** {@code etl validate}: what a sender can find out before sending, without a database. */
public final class Validation {

  private final DossierInput input;
  private final Optional<SenderReport> report;
  private final Progress progress;
  private final SparkSession spark;

  /**
   * Prepares a validation.
   *
   * @param report where the refused rows go; without it they are only counted
   */
  public Validation(
      DossierInput input, Optional<SenderReport> report, Progress progress, SparkSession spark) {
    this.input = input;
    this.report = report;
    this.progress = progress;
    this.spark = spark;
  }

  /**
   * Reads and checks the dossier.
   *
   * @throws SettingsException if the report cannot be written
   */
  public Summary execute() {
    progress.at(Progress.Step.READ);
    try (Intake intake = Dossier.read(spark, input)) {
      report.ifPresent(file -> file.write(intake));
      Frame frame = new Frame(intake::rows);
      boolean publishable = !frame.years().isEmpty();
      ExitStatus status = ExitStatus.DONE;
      String message = "every row was accepted";
      if (!publishable) {
        status = ExitStatus.NOTHING_PUBLISHABLE;
        message = "no accepted row in memberships: nothing could be published";
      } else if (!intake.account().rejects().byRule().isEmpty()) {
        status = ExitStatus.PUBLISHED_WITH_REJECTS;
        message = "rows were refused" + report.map(file -> ": see " + file).orElse("");
      }
      return Summary.unpublished(0, "VALIDATED", status, message, intake.account(), progress);
    }
  }
}
