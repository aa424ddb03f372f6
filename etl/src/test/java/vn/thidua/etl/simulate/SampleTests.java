package vn.thidua.etl.simulate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The dossier of the demo, kept in etl/sample. */
class SampleTests {

  private static final Path SAMPLE = Path.of("sample");

  /** What may be kept in git. */
  private static final int MOST_BYTES = 2 << 20;

  @Test
  void isWhatTheSimulationMakes(@TempDir Path folder) throws IOException {
    Path out = folder.resolve("sample");
    YearMonth october = YearMonth.of(2026, 10);
    Simulation.write(
        new SimulationPlan(out, 300, 30, 2022, 2026, 2023, Detail.COMPACT, Format.CSV, october));
    Map<String, String> made = Dossiers.files(out);
    Map<String, String> kept = Dossiers.files(SAMPLE);
    assertThat(kept.keySet()).isEqualTo(made.keySet());
    assertThat(kept).allSatisfy((path, text) -> assertThat(text).isEqualTo(made.get(path)));
  }

  @Test
  void staysSmall() throws IOException {
    long bytes =
        Dossiers.files(SAMPLE).values().stream()
            .mapToLong(text -> text.getBytes(UTF_8).length)
            .sum();
    assertThat(bytes).isLessThan(MOST_BYTES);
  }
}
