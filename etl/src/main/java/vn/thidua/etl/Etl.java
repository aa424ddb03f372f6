package vn.thidua.etl;

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

  private Etl() {}

  /** Ends with the status of the command; the only place that does. */
  public static void main(String[] arguments) {
    System.exit(execute(arguments));
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
