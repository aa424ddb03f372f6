package vn.thidua.etl;

import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import javax.management.JMException;
import javax.management.JMRuntimeException;
import javax.management.ObjectName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.thidua.etl.run.Summary;

/**
 * The classes that a run has loaded, parsed and verified, kept beside the jar: Java maps them into
 * memory in later runs instead of reading some hundred jars. The launcher names the file where
 * there is none yet that fits both jar and Java.
 */
final class ClassArchive {
  private static final Logger LOG = LoggerFactory.getLogger(ClassArchive.class);

  /** Where one is wanted: its path. */
  private static final String WANTED = "thidua.class-archive";

  private ClassArchive() {}

  /** Keeps the classes of a run that has gone through all its steps. */
  static void keepAfter(Summary run) {
    String file = System.getProperty(WANTED);
    if (file != null && !run.editions().isEmpty()) {
      keep(Path.of(file));
    }
  }

  /** Java writes beside it and moves it into place, so that nobody finds half an archive. */
  private static void keep(Path file) {
    PrintStream out = System.out;
    // where Java says that it does so, among what programs read
    System.setOut(new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
    try {
      ManagementFactory.getPlatformMBeanServer()
          .invoke(
              new ObjectName("com.sun.management:type=DiagnosticCommand"),
              "vmCds",
              new Object[] {new String[] {"dynamic_dump", '"' + file.toString() + '"'}},
              new String[] {String[].class.getName()});
    } catch (JMException | JMRuntimeException e) {
      LOG.warn("This Java keeps no archive of classes; later runs start as this one did", e);
    } finally {
      System.setOut(out);
    }
  }
}
