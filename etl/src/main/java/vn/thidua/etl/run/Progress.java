package vn.thidua.etl.run;

import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Tells which step a run is at: one line that is written over on a terminal, plain lines elsewhere.
 */
public final class Progress {

  /** The steps of a run, in order. */
  public enum Step {
    OPEN(1, "opening the mart"),
    READ(2, "reading and checking the dossier"),
    COMPUTE(3, "computing"),
    TEST(4, "testing what was computed"),
    PUBLISH(5, "publishing");

    private final int number;
    private final String says;

    Step(int number, String says) {
      this.number = number;
      this.says = says;
    }
  }

  private final PrintStream out;
  private final boolean isTerminal;
  private final long start = System.nanoTime();

  private Progress(PrintStream out, boolean isTerminal) {
    this.out = out;
    this.isTerminal = isTerminal;
  }

  /** On a terminal if the process has one. */
  public static Progress to(PrintStream out) {
    // the launcher asks the shell, which knows; Java's console also stands for redirected streams
    boolean isTerminal = "1".equals(System.getenv("THIDUA_TERMINAL"));
    return new Progress(out, isTerminal);
  }

  public void at(Step step) {
    String line =
        "[%d/%d] %s (%.1f s)"
            .formatted(step.number, Step.PUBLISH.number, step.says, elapsed().toMillis() / 1000.0);
    if (isTerminal) {
      out.print("\r\u001b[K" + line);
      out.flush();
    } else {
      out.println(line);
    }
  }

  /** Ends the live line, so that what follows starts on one of its own. */
  public void end() {
    if (isTerminal) {
      out.print("\r\u001b[K");
      out.flush();
    }
  }

  public Duration elapsed() {
    return Duration.of(System.nanoTime() - start, TimeUnit.NANOSECONDS.toChronoUnit());
  }
}
