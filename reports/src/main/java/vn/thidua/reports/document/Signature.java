package vn.thidua.reports.document;

import java.security.cert.X509Certificate;
import java.util.Optional;
import vn.thidua.reports.document.internal.signature.Certificates;
import vn.thidua.reports.document.internal.signature.Seal;

/**
 * A signature found in a file.
 *
 * @param certificate of whoever made it; who that is nobody but its issuer knows
 * @param isIntact whether what it is over is as it was when it was signed
 * @param isOverWholeFile whether it is over every byte, so that nothing was added afterwards
 */
public record Signature(X509Certificate certificate, boolean isIntact, boolean isOverWholeFile) {

  /** The last signature of a PDF; empty where there is none, or none that can be read. */
  public static Optional<Signature> of(byte[] file) {
    return Seal.of(file)
        .map(seal -> new Signature(seal.certificate(), seal.isIntact(), seal.isOverWholeFile()));
  }

  /** Whom the certificate names. */
  public String signer() {
    return Certificates.owner(certificate);
  }
}
