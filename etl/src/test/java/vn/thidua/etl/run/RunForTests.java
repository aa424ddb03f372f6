package vn.thidua.etl.run;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.function.Supplier;
import org.apache.spark.sql.SparkSession;
import vn.thidua.etl.SparkForTests;
import vn.thidua.etl.config.RunSettings;

/** A run as the command line makes it, in this JVM and without its lines of progress. */
final class RunForTests {
  private RunForTests() {}

  static Summary run(RunSettings settings) {
    SparkSession own = SparkForTests.session().newSession();
    return run(settings, () -> own);
  }

  static Summary run(RunSettings settings, Supplier<SparkSession> session) {
    Progress progress = Progress.to(new PrintStream(OutputStream.nullOutputStream()));
    return new Run(settings, progress, session).execute();
  }
}
