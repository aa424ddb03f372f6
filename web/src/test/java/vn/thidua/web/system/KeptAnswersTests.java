package vn.thidua.web.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class KeptAnswersTests {
  private final KeptAnswers answers = new KeptAnswers();
  private final KeptAnswer answer =
      KeptAnswer.of("text/html", "vi", "<h1>Tổng quan</h1>".getBytes(UTF_8));

  @Test
  void hasOneRenderWhatManyAskFor() {
    KeptAnswers.Rendering task = answers.find("a").task().orElseThrow();
    ExecutorService others = Executors.newFixedThreadPool(2);
    try {
      CompletableFuture<KeptAnswers.Found> second =
          CompletableFuture.supplyAsync(() -> answers.find("a"), others);
      CompletableFuture<KeptAnswers.Found> third =
          CompletableFuture.supplyAsync(() -> answers.find("a"), others);
      // what nobody renders yet is not held up by it
      assertThat(answers.find("b").task()).isPresent();
      task.end(Optional.of(answer));
      assertThat(second.join().answer()).contains(answer);
      assertThat(third.join().answer()).contains(answer);
    } finally {
      others.shutdown();
    }
    assertThat(answers.find("a").answer()).contains(answer);
  }

  @Test
  void letsTheOthersTryWhereOneFailed() {
    KeptAnswers.Rendering task = answers.find("a").task().orElseThrow();
    task.end(Optional.empty());
    assertThat(answers.find("a").task()).isPresent();
  }

  @Test
  void keepsNothingThatWouldDriveOutTheRest() {
    KeptAnswer large = KeptAnswer.of("text/html", "vi", new byte[3 << 20]);
    answers.find("a").task().orElseThrow().end(Optional.of(large));
    assertThat(answers.find("a").task()).isPresent();
  }
}
