package vn.thidua.web.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class SignatureSettingsTests {
  private static final String PREFIX = "thidua.documents.signature.";

  @EnableConfigurationProperties(SignatureSettings.class)
  static class Settings {}

  private final ApplicationContextRunner runner =
      new ApplicationContextRunner().withUserConfiguration(Settings.class, BoardSignature.class);

  @Test
  void signsNothingWhereNothingIsGiven() {
    runner.run(context -> assertThat(context.getBean(BoardSignature.class).isGiven()).isFalse());
  }

  @Test
  void signsWithTheKeyOfTheBoard(@TempDir Path folder) throws Exception {
    Path file = BoardKey.write(folder.resolve("key.p12"), Duration.ofDays(100));
    runner
        .withPropertyValues(PREFIX + "file=" + file, PREFIX + "password=" + BoardKey.PASSWORD)
        .run(
            context -> {
              assertThat(context.getBean(BoardSignature.class).owner()).isEqualTo(BoardKey.OWNER);
              assertThat(context.getBean(SignatureSettings.class).toString())
                  .doesNotContain(BoardKey.PASSWORD);
            });
    Path secret = Files.writeString(folder.resolve("secret"), BoardKey.PASSWORD + "\n");
    runner
        .withPropertyValues(PREFIX + "file=" + file, PREFIX + "password-file=" + secret)
        .run(context -> assertThat(context).hasNotFailed());
  }

  @Test
  void doesNotStartWithWhatDoesNotSign(@TempDir Path folder) throws Exception {
    Path file = BoardKey.write(folder.resolve("key.p12"), Duration.ofDays(100));
    Path old = BoardKey.write(folder.resolve("old.p12"), Duration.ofHours(1));
    fails("file is missing", "password=x");
    fails("password or password-file is missing", "file=" + file);
    fails("not both", "file=" + file, "password=x", "password-file=y");
    fails("y cannot be read", "file=" + file, "password-file=y");
    fails("There is no file", "file=" + folder.resolve("none.p12"), "password=x");
    fails("The password does not open", "file=" + file, "password=wrong");
    fails("renew it", "file=" + old, "password=" + BoardKey.PASSWORD);
  }

  private void fails(String message, String... values) {
    String[] properties = new String[values.length];
    for (int index = 0; index < values.length; index++) {
      properties[index] = PREFIX + values[index];
    }
    runner
        .withPropertyValues(properties)
        .run(
            context -> {
              Throwable failure = Objects.requireNonNull(context.getStartupFailure(), message);
              FailureAnalysis told =
                  Objects.requireNonNull(new SignatureFaultAnalyzer().analyze(failure), message);
              assertThat(told.getDescription())
                  .startsWith("Documents cannot be signed. ")
                  .contains(message);
            });
  }
}
