package vn.thidua.etl;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Month;
import java.time.YearMonth;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.thidua.etl.config.Years;
import vn.thidua.etl.run.ExitStatus;
import vn.thidua.etl.simulate.Detail;
import vn.thidua.etl.simulate.Format;
import vn.thidua.etl.simulate.Simulation;
import vn.thidua.etl.simulate.SimulationPlan;
import vn.thidua.etl.simulate.SimulationSummary;

@Command(
    name = "simulate",
    mixinStandardHelpOptions = true,
    description =
        "Makes up a dossier of any size that looks like a city's; the figures mean nothing.")
final class SimulateCommand implements Callable<Integer> {

  @Option(names = "--out", paramLabel = "DIR", required = true, description = "A new folder.")
  private @Nullable Path out;

  @Option(names = "--units", paramLabel = "N", defaultValue = "300", description = "Member units.")
  private int units;

  @Option(names = "--clusters", paramLabel = "N", defaultValue = "30", description = "Clusters.")
  private int clusters;

  @Option(names = "--years", paramLabel = "A-B", defaultValue = "2022-2026")
  private String years = "";

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "1",
      description = "The same seed makes the same bytes.")
  private long seed;

  @Option(names = "--detail", defaultValue = "FULL", description = "${COMPLETION-CANDIDATES}")
  private Detail detail = Detail.FULL;

  @Option(
      names = "--reported-until",
      paramLabel = "YYYY-MM",
      description = "The last month reported, in the last year; default: its October.")
  private @Nullable YearMonth reportedUntil;

  @Option(names = "--format", defaultValue = "CSV", description = "${COMPLETION-CANDIDATES}")
  private Format format = Format.CSV;

  @Override
  public Integer call() throws IOException {
    Years span = Years.parse(years);
    YearMonth until =
        reportedUntil == null ? YearMonth.of(span.last(), Month.OCTOBER) : reportedUntil;
    SimulationSummary made =
        Simulation.write(
            new SimulationPlan(
                Objects.requireNonNull(out),
                units,
                clusters,
                span.first(),
                span.last(),
                seed,
                detail,
                format,
                until));
    System.out.printf(
        "Made up %,d results in %,d files under %s%n", made.results(), made.files(), made.out());
    return ExitStatus.DONE.code();
  }
}
