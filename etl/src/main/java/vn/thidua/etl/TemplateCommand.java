package vn.thidua.etl;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.thidua.etl.config.InputSettings;
import vn.thidua.etl.run.ExitStatus;
import vn.thidua.etl.run.Sessions;
import vn.thidua.etl.template.TemplateRequest;
import vn.thidua.etl.template.TemplateSummary;
import vn.thidua.etl.template.Templates;

@Command(
    name = "template",
    mixinStandardHelpOptions = true,
    description = {
      "Writes workbooks for senders to fill in.",
      "Without --year: one blank workbook with every table. With --year: a workbook for each unit,"
          + " with its commitments and a row for every period that has ended and is not reported."
    },
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {"0:written", "1:the program failed", "2:bad arguments"})
final class TemplateCommand implements Callable<Integer> {

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "The folder for the workbooks; a file that exists is never replaced.")
  private @Nullable Path out;

  @Option(
      names = "--lang",
      paramLabel = "vi|en",
      defaultValue = "vi",
      description = "The language of headers and explanations; default: ${DEFAULT-VALUE}.")
  private String lang = "";

  @Option(
      names = "--input",
      paramLabel = "DOSSIER",
      description = {
        "The dossier from which the workbooks of --year are filled in.",
        InputSettings.DESCRIPTION
      })
  private @Nullable String input;

  @Option(names = "--year", paramLabel = "Y", description = "The year to report on.")
  private @Nullable String year;

  @Option(
      names = "--unit",
      paramLabel = "CODE",
      arity = "1..*",
      description = "For these units; default: all members of the year.")
  private List<String> units = new ArrayList<>();

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "Periods that ended by then are due; default: today in Asia/Ho_Chi_Minh.")
  private @Nullable String asOf;

  @Override
  public Integer call() throws IOException {
    TemplateRequest request =
        TemplateRequest.of(
            Objects.requireNonNull(out), lang, input, year, units, asOf, System.getenv());
    TemplateSummary summary;
    if (request.selection().isEmpty()) {
      summary = Templates.blank(request);
    } else {
      try (SparkSession spark = Sessions.start(Optional.empty())) {
        summary = Templates.filledIn(spark, request, request.selection().get());
      }
    }
    System.out.println(summary.text());
    return ExitStatus.DONE.code();
  }
}
