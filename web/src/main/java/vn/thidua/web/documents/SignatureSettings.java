package vn.thidua.web.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import vn.thidua.reports.document.Signer;
import vn.thidua.reports.document.SigningKey;

/**
 * With whose key documents are signed; without a file they are not.
 *
 * @param file PKCS#12, with one key and its certificate
 * @param password of the file, best given by the environment ({@code
 *     THIDUA_DOCUMENTS_SIGNATURE_PASSWORD})
 * @param passwordFile holds the password instead, as secrets are mounted
 * @param reason why it is signed, as readers of PDF show it
 * @param place where it is signed
 */
@ConfigurationProperties(prefix = "thidua.documents.signature", ignoreUnknownFields = false)
record SignatureSettings(
    @Nullable String file,
    @Nullable String password,
    @Nullable String passwordFile,
    @Nullable String reason,
    @Nullable String place) {
  private static final String PREFIX = "thidua.documents.signature.";

  /** The key or its settings are at fault; the message says what and where. */
  static final class Faulty extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private Faulty(String message, @Nullable Throwable cause) {
      super(message, cause);
    }
  }

  /**
   * The signer, empty where documents are not signed.
   *
   * @throws Faulty where something is given and does not lead to a key that signs
   */
  Optional<Signer> signer(Clock clock) {
    List<String> faults = new ArrayList<>();
    boolean isProtected = given(password) || given(passwordFile);
    if (!given(file) && (isProtected || given(reason) || given(place))) {
      faults.add(PREFIX + "file is missing; name the PKCS#12 file, or leave all of it out");
    }
    if (given(file) && !isProtected) {
      faults.add(PREFIX + "password or password-file is missing");
    }
    if (given(password) && given(passwordFile)) {
      faults.add("Give either %spassword or %<spassword-file, not both".formatted(PREFIX));
    }
    if (!faults.isEmpty()) {
      throw new Faulty(String.join("; ", faults), null);
    }
    if (!given(file)) {
      return Optional.empty();
    }
    try {
      SigningKey key =
          SigningKey.open(Path.of(Objects.requireNonNull(file)), secret(), clock.instant());
      return Optional.of(new Signer(key, blankless(reason), blankless(place), clock));
    } catch (SigningKey.Unusable e) {
      throw new Faulty(PREFIX + "file: " + e.getMessage(), e);
    }
  }

  private String secret() {
    if (given(password)) {
      return Objects.requireNonNull(password);
    }
    try {
      // the line that editors end a file with is no part of it
      return Files.readString(Path.of(Objects.requireNonNull(passwordFile)))
          .replaceAll("\\R+$", "");
    } catch (IOException e) {
      throw new Faulty("%spassword-file: %s cannot be read".formatted(PREFIX, passwordFile), e);
    }
  }

  private static boolean given(@Nullable String value) {
    return value != null && !value.isBlank();
  }

  private static @Nullable String blankless(@Nullable String value) {
    return given(value) ? value : null;
  }

  /** Without the password. */
  @Override
  public String toString() {
    return "SignatureSettings[file=%s, reason=%s, place=%s]".formatted(file, reason, place);
  }
}
