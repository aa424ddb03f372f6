package vn.thidua.reports.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeyTests {
  private static final Instant NOW = Instant.parse("2026-11-25T03:00:00Z");
  private static final Duration YEAR = Duration.ofDays(365);

  @Test
  void opensTheKeyOfTheBoard(@TempDir Path folder) throws Exception {
    Path file = TestKey.write(folder.resolve("key.p12"), "EC", NOW.minus(YEAR), NOW.plus(YEAR));
    assertThat(SigningKey.open(file, TestKey.PASSWORD, NOW).owner()).isEqualTo(TestKey.OWNER);
  }

  @Test
  void saysThatThereIsNoFile(@TempDir Path folder) {
    refuses(folder.resolve("none.p12"), "There is no file");
  }

  @Test
  void saysThatThePasswordIsWrong(@TempDir Path folder) throws Exception {
    Path file = TestKey.write(folder.resolve("key.p12"), "RSA", NOW.minus(YEAR), NOW.plus(YEAR));
    assertThatExceptionOfType(SigningKey.Unusable.class)
        .isThrownBy(() -> SigningKey.open(file, "wrong", NOW))
        .withMessageContaining("The password does not open")
        .withMessageContaining("key.p12");
    assertThatExceptionOfType(SigningKey.Unusable.class)
        .isThrownBy(() -> SigningKey.open(file, "mật khẩu", NOW))
        .withMessageContaining("letters beyond ASCII");
  }

  @Test
  void saysThatItIsNoKey(@TempDir Path folder) throws Exception {
    refuses(Files.writeString(folder.resolve("key.p12"), "no key"), "cannot be read as PKCS#12");
  }

  @Test
  void saysThatTheCertificateHasRunOutOrHasNotBegun(@TempDir Path folder) throws Exception {
    refuses(
        TestKey.write(folder.resolve("old.p12"), "RSA", NOW.minus(YEAR), NOW.minusSeconds(1)),
        "holds from 2025-11-25 to 2026-11-25, not on 2026-11-25; renew it");
    refuses(
        TestKey.write(folder.resolve("new.p12"), "RSA", NOW.plus(YEAR), NOW.plus(YEAR).plus(YEAR)),
        "holds from 2027-11-25");
  }

  private static void refuses(Path file, String message) {
    assertThatExceptionOfType(SigningKey.Unusable.class)
        .isThrownBy(() -> SigningKey.open(file, TestKey.PASSWORD, NOW))
        .withMessageContaining(message);
  }
}
