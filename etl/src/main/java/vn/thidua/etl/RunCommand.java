package vn.thidua.etl;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.thidua.etl.config.InputSettings;
import vn.thidua.etl.config.RunSettings;
import vn.thidua.etl.run.Progress;
import vn.thidua.etl.run.Run;
import vn.thidua.etl.run.StartingSession;
import vn.thidua.etl.run.Summary;

@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = "Reads a dossier, computes every year and publishes the years that changed.",
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:published, or nothing has changed",
      "1:the program or the database failed; nothing was published",
      "2:bad arguments",
      "3:published, but rows were refused: see mart.reject",
      "4:the dossier holds nothing that could be published"
    })
final class RunCommand implements Callable<Integer> {

  @Option(names = "--input", paramLabel = "DOSSIER", description = InputSettings.DESCRIPTION)
  private @Nullable String input;

  @Option(
      names = "--db",
      paramLabel = "JDBC_URL",
      description =
          "The database. User and password may stand in it, or in THIDUA_DB_USER and"
              + " THIDUA_DB_PASSWORD.")
  private @Nullable String db;

  @Option(
      names = "--lake",
      paramLabel = "DIR",
      description =
          "A folder of the batch's own, where it keeps what it has read: files and years that have"
              + " not changed are then neither read nor computed again. It may be deleted at any"
              + " time.")
  private @Nullable String lake;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "The day on which periods count as ended; default: today in Asia/Ho_Chi_Minh.")
  private @Nullable String asOf;

  @Option(names = "--years", paramLabel = "A-B", description = "Publish these years only.")
  private @Nullable String years;

  @Option(
      names = "--official",
      paramLabel = "YEAR",
      description = "The board closes this year: its edition is OFFICIAL.")
  private @Nullable String official;

  @Option(
      names = "--master",
      paramLabel = "URL",
      description = "Spark's master; default: all cores of this machine.")
  private @Nullable String master;

  @Option(
      names = "--json",
      description = "The summary as JSON on standard output; progress goes to standard error.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    RunSettings settings =
        RunSettings.of(input, db, lake, asOf, years, official, master, System.getenv());
    Progress progress = Progress.to(json ? System.err : System.out);
    try (StartingSession spark = new StartingSession(settings.master())) {
      if (settings.lake().isEmpty()) {
        // else it may turn out that there is nothing to compute
        spark.begin();
      }
      Summary summary = new Run(settings, progress, spark).execute();
      progress.end();
      System.out.println(json ? new ObjectMapper().writeValueAsString(summary) : summary.text());
      ClassArchive.keepAfter(summary);
      return summary.exitStatus();
    }
  }
}
