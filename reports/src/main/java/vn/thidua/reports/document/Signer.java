package vn.thidua.reports.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.thidua.reports.document.internal.signature.Pades;

/**
 * Signs documents in the board's name (PAdES, baseline B). Nothing of it is seen on the page; it is
 * over every byte of the file, so it is put on last, on what is then kept. Safe for use by many
 * threads.
 */
public final class Signer {
  private final SigningKey key;
  private final @Nullable String reason;
  private final @Nullable String place;
  private final Clock clock;

  /**
   * A signer.
   *
   * @param reason why it signs, as readers of PDF show it; empty for none
   * @param place where; empty for none
   */
  public Signer(SigningKey key, @Nullable String reason, @Nullable String place, Clock clock) {
    this.key = key;
    this.reason = reason;
    this.place = place;
    this.clock = clock;
  }

  /** In whose name. */
  public String owner() {
    return key.owner();
  }

  /** Whether the signature was made with this signer's key. */
  public boolean made(Signature signature) {
    return signature.certificate().equals(key.certificate());
  }

  /**
   * The same document, signed.
   *
   * @throws SigningKey.Unusable where the certificate no longer holds
   */
  public RenderedDocument sign(RenderedDocument document) {
    Instant now = clock.instant();
    key.requireValid(now);
    try {
      byte[] signed =
          Pades.sign(
              document.content().readAllBytes(),
              new Pades.Key(key.key(), key.chain()),
              new Pades.Act(key.owner(), reason, place, now));
      return document.signed(signed);
    } catch (IOException e) {
      throw new UncheckedIOException("The document could not be signed", e);
    }
  }
}
