package vn.thidua.etl;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import vn.thidua.etl.config.ConfiguredDefaults;
import vn.thidua.etl.run.ExitStatus;

/** The batch's command line. */
@CommandLine.Command(
    name = "etl",
    description = "Turns a dossier into editions of the mart.",
    mixinStandardHelpOptions = true,
    subcommands = {
      RunCommand.class,
      ValidateCommand.class,
      TemplateCommand.class,
      SimulateCommand.class
    })
public final class Etl {

  private static final Set<Integer> PUBLISHED =
      Set.of(ExitStatus.DONE.code(), ExitStatus.PUBLISHED_WITH_REJECTS.code());

  private Etl() {}

  /** Ends with the status of the command; the only place that does. */
  public static void main(String[] arguments) {
    int status = execute(arguments);
    String trained = System.getProperty("thidua.trained");
    if (trained != null && PUBLISHED.contains(status)) {
      markTrained(Path.of(trained));
    }
    System.exit(status);
  }

  /**
   * Tells the launcher that the archive of classes which Java makes at its end is worth keeping.
   */
  private static void markTrained(Path mark) {
    try {
      Files.createFile(mark);
    } catch (IOException e) {
      LoggerFactory.getLogger(Etl.class).info("later runs start without an archive of classes", e);
    }
  }

  static int execute(String... arguments) {
    CommandLine line = new CommandLine(new Etl());
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setDefaultValueProvider(new ConfiguredDefaults(System.getenv()));
    line.setExecutionExceptionHandler(Faults::told);
    line.setParameterExceptionHandler(Faults::usage);
    return arguments.length == 0 ? usage(line) : line.execute(arguments);
  }

  private static int usage(CommandLine line) {
    line.usage(line.getErr());
    return ExitStatus.BAD_ARGUMENTS.code();
  }
}
