package vn.thidua.etl.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Memory grows with the units, not with what they report: a small heap does for any length. */
class SimulationStreamsIT {

  /** Room for the class path's directories and 60 units, not for the results that are made. */
  private static final String HEAP = "-Xmx48m";

  @Test
  void makesHundredsOfThousandsOfResultsInASmallHeap(@TempDir Path folder) throws Exception {
    Path out = folder.resolve("dossier");
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    HEAP,
                    "-XX:+UseSerialGC",
                    "-cp",
                    System.getProperty("java.class.path"),
                    Child.class.getName(),
                    out.toString()))
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    assertThat(Long.parseLong(said.strip())).isGreaterThan(300_000);
  }

  /** Runs in the small heap and says how many results it made. */
  static final class Child {

    private Child() {}

    public static void main(String[] arguments) throws IOException {
      Path out = Path.of(arguments[0]);
      System.out.println(Simulation.write(SimulationPlan.of(out, 60, 6, 2000, 2060, 3)).results());
    }
  }
}
