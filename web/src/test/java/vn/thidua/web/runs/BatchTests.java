package vn.thidua.web.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatchTests {
  private final Path folder;

  BatchTests(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void readsTheExitStatusAsTheBatchMeansIt() {
    assertThat(IntStream.rangeClosed(0, 4).mapToObj(Batch.State::of))
        .containsExactly(
            Batch.State.DONE,
            Batch.State.FAILED,
            Batch.State.FAILED,
            Batch.State.REFUSED_ROWS,
            Batch.State.NOTHING_TO_PUBLISH);
    assertThat(Batch.State.of(137)).isEqualTo(Batch.State.FAILED);
  }

  @Test
  void showsTheEndOfALongLog() throws IOException {
    Path log = folder.resolve("batch.log");
    String line = "bước ".repeat(40);
    Files.writeString(
        log,
        IntStream.range(0, 5_000).mapToObj(n -> n + " " + line).collect(Collectors.joining("\n")));

    assertThat(BatchLog.tail(log))
        .hasSizeBetween(100, 200)
        .last()
        .asString()
        .startsWith("4999 bước");
  }

  @Test
  void saysNothingWhereTheLogIsGone() throws IOException {
    assertThat(BatchLog.tail(folder.resolve("gone.log"))).isEmpty();
  }

  @Test
  void waitsForWholeLines() throws IOException {
    Path log = folder.resolve("batch.log");
    Files.writeString(log, "[1/5] reading\n[2/5] ope");
    assertThat(BatchLog.all(log)).containsExactly("[1/5] reading");
  }
}
