package vn.thidua.etl.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Row;
import vn.thidua.etl.config.SettingsException;
import vn.thidua.etl.dossier.Intake;

/**
 * What a sender gets back: every cell at fault with its place, its value, what is wrong and what to
 * do, and after them what should be known of files that were read or left aside.
 */
public final class SenderReport {

  private final Path file;
  private final Form form;

  private enum Form {
    CSV,
    XLSX
  }

  private SenderReport(Path file, Form form) {
    this.file = file;
    this.form = form;
  }

  /**
   * A report in that file, by its ending.
   *
   * @throws SettingsException if the ending is neither {@code .csv} nor {@code .xlsx}, or the
   *     folder is missing: better now than after an hour of reading
   */
  public static SenderReport in(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new SettingsException(
          List.of("--report " + file + ": the folder does not exist, make it first"));
    }
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    for (Form form : Form.values()) {
      if (name.endsWith("." + form.name().toLowerCase(Locale.ROOT))) {
        return new SenderReport(file, form);
      }
    }
    throw new SettingsException(
        List.of(
            "--report " + file + ": the name must end in .csv or .xlsx, which decides the form"));
  }

  /**
   * Writes the report.
   *
   * @throws SettingsException if it cannot be written
   */
  void write(Intake intake) {
    Iterator<Row> rejects = intake.account().rejects().sorted();
    try {
      switch (form) {
        case CSV -> CsvReport.write(file, rejects, intake);
        case XLSX -> XlsxReport.write(file, rejects, intake);
      }
    } catch (IOException e) {
      throw new SettingsException(
          List.of("--report " + file + " cannot be written: " + e.getMessage()));
    }
  }

  @Override
  public String toString() {
    return file.toString();
  }
}
