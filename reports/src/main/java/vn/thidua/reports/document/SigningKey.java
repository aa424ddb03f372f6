package vn.thidua.reports.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.UnrecoverableKeyException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import vn.thidua.reports.document.internal.signature.Certificates;

/** The key with which the board signs, and the certificates that say whose it is. */
public final class SigningKey {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("yyyy-MM-dd").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

  private final PrivateKey key;
  private final List<X509Certificate> chain;

  private SigningKey(PrivateKey key, List<X509Certificate> chain) {
    this.key = key;
    this.chain = List.copyOf(chain);
  }

  /** A key that cannot be used; the message says why and what to do. */
  public static final class Unusable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private Unusable(String message) {
      super(message);
    }

    private Unusable(String message, Throwable cause) {
      super(message, cause);
    }
  }

  /**
   * Opens a PKCS#12 file with one key.
   *
   * @param password of the file and of the key
   * @param now the certificate must hold then
   * @throws Unusable where there is no such file, it does not open, or its certificate does not
   *     hold
   */
  public static SigningKey open(Path file, String password, Instant now) {
    if (!Files.isRegularFile(file)) {
      throw new Unusable("There is no file %s; it must be the board's PKCS#12 key".formatted(file));
    }
    // Java opens PKCS#12 with such passwords only, and would call any other a wrong one
    if (!StandardCharsets.US_ASCII.newEncoder().canEncode(password)) {
      throw new Unusable(
          "The password of %s has letters beyond ASCII; give the file another one".formatted(file));
    }
    KeyStore store;
    try (InputStream in = Files.newInputStream(file)) {
      store = KeyStore.getInstance("PKCS12");
      store.load(in, password.toCharArray());
    } catch (IOException e) {
      throw e.getCause() instanceof UnrecoverableKeyException
          ? new Unusable("The password does not open %s".formatted(file))
          : new Unusable("%s cannot be read as PKCS#12: %s".formatted(file, e.getMessage()), e);
    } catch (GeneralSecurityException e) {
      throw new Unusable("%s cannot be read as PKCS#12: %s".formatted(file, e.getMessage()), e);
    }
    SigningKey key = only(store, file, password);
    key.requireValid(now);
    return key;
  }

  private static SigningKey only(KeyStore store, Path file, String password) {
    List<SigningKey> keys = new ArrayList<>();
    try {
      for (String alias : Collections.list(store.aliases())) {
        Key key = store.getKey(alias, password.toCharArray());
        Certificate[] chain = store.getCertificateChain(alias);
        if (key instanceof PrivateKey mine && chain != null) {
          keys.add(
              new SigningKey(mine, Arrays.stream(chain).map(X509Certificate.class::cast).toList()));
        }
      }
    } catch (GeneralSecurityException e) {
      throw new Unusable("The key in %s cannot be read: %s".formatted(file, e.getMessage()), e);
    }
    if (keys.size() != 1) {
      throw new Unusable(
          "%s must hold one key with its certificate, not %d".formatted(file, keys.size()));
    }
    return keys.get(0);
  }

  /**
   * @throws Unusable where the certificate does not hold at that time
   */
  void requireValid(Instant time) {
    X509Certificate mine = certificate();
    Instant from = mine.getNotBefore().toInstant();
    Instant until = mine.getNotAfter().toInstant();
    if (time.isBefore(from) || time.isAfter(until)) {
      throw new Unusable(
          "The certificate of %s holds from %s to %s, not on %s; renew it"
              .formatted(owner(), DAY.format(from), DAY.format(until), DAY.format(time)));
    }
  }

  /** Whom the certificate names. */
  public String owner() {
    return Certificates.owner(certificate());
  }

  PrivateKey key() {
    return key;
  }

  X509Certificate certificate() {
    return chain.get(0);
  }

  List<X509Certificate> chain() {
    return chain;
  }
}
