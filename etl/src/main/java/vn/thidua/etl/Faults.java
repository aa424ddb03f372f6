package vn.thidua.etl;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import vn.thidua.etl.config.SettingsException;
import vn.thidua.etl.dossier.DossierException;
import vn.thidua.etl.lake.LakeException;
import vn.thidua.etl.publish.MartException;
import vn.thidua.etl.run.ClusterException;
import vn.thidua.etl.run.ExitStatus;
import vn.thidua.etl.simulate.SimulationPlanException;

/**
 * What a person reads when a command cannot be carried out: one message, and whose it is to mend.
 */
final class Faults {

  private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

  private Faults() {}

  static int told(Exception fault, CommandLine line, CommandLine.ParseResult parsed) {
    if (fault instanceof SettingsException settings) {
      settings.faults().forEach(line.getErr()::println);
      return ExitStatus.BAD_ARGUMENTS.code();
    }
    if (fault instanceof SimulationPlanException plan) {
      plan.faults().forEach(line.getErr()::println);
      return ExitStatus.BAD_ARGUMENTS.code();
    }
    if (fault instanceof DossierException dossier) {
      line.getErr().println(dossier.messageEn());
      line.getErr().println(dossier.messageVi());
      return ExitStatus.BAD_ARGUMENTS.code();
    }
    if (fault instanceof ClusterException cluster) {
      line.getErr().println(cluster.messageEn());
      line.getErr().println(cluster.messageVi());
      return ExitStatus.FAILED.code();
    }
    if (fault instanceof LakeException lake) {
      line.getErr().println(lake.remark().en());
      line.getErr().println(lake.remark().vi());
      return ExitStatus.FAILED.code();
    }
    if (fault instanceof MartException) {
      line.getErr().println(fault.getMessage());
      return ExitStatus.FAILED.code();
    }
    line.getErr()
        .println(
            "The program failed, and nothing was published: %s. The log above says where; please"
                    .formatted(fault.getMessage())
                + " report it.");
    LOG.error("failed", fault);
    return ExitStatus.FAILED.code();
  }

  static int usage(CommandLine.ParameterException fault, String[] arguments) {
    CommandLine line = fault.getCommandLine();
    line.getErr().println(fault.getMessage());
    line.getErr().println("See '" + line.getCommandSpec().qualifiedName() + " --help'.");
    return ExitStatus.BAD_ARGUMENTS.code();
  }
}
