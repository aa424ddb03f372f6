package vn.thidua.etl;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.thidua.etl.config.InputSettings;
import vn.thidua.etl.run.Progress;
import vn.thidua.etl.run.SenderReport;
import vn.thidua.etl.run.Sessions;
import vn.thidua.etl.run.Summary;
import vn.thidua.etl.run.Validation;

@Command(
    name = "validate",
    mixinStandardHelpOptions = true,
    description = "All checks of a run without a database; nothing is published.",
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:every row was accepted",
      "1:the program failed",
      "2:bad arguments",
      "3:rows were refused",
      "4:the dossier holds nothing that could be published"
    })
final class ValidateCommand implements Callable<Integer> {

  @Option(
      names = "--input",
      paramLabel = "DOSSIER",
      required = true,
      description = InputSettings.DESCRIPTION)
  private String input = "";

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description =
          "Where to write every refused row with its reason and what to do: a .csv or an .xlsx"
              + " file.")
  private @Nullable Path report;

  @Override
  public Integer call() throws IOException {
    Optional<SenderReport> wanted = Optional.ofNullable(report).map(SenderReport::in);
    Progress progress = Progress.to(System.out);
    try (SparkSession spark = Sessions.start(Optional.empty())) {
      Summary summary =
          new Validation(InputSettings.of(input, System.getenv()), wanted, progress, spark)
              .execute();
      progress.end();
      System.out.println(summary.text());
      return summary.exitStatus();
    }
  }
}
