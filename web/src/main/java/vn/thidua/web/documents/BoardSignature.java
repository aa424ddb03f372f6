package vn.thidua.web.documents;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.reports.document.RenderedDocument;
import vn.thidua.reports.document.Signature;
import vn.thidua.reports.document.Signer;
import vn.thidua.reports.document.SigningKey;
import vn.thidua.reports.document.UnsoundDocument;

/** The board's signature, where its key is configured. */
@Component
class BoardSignature {
  private final @Nullable Signer signer;

  BoardSignature(SignatureSettings settings) {
    this.signer = settings.signer(Clock.systemUTC()).orElse(null);
  }

  /** Whether documents are signed. */
  boolean isGiven() {
    return signer != null;
  }

  /**
   * In whose name, empty where documents are not signed: in another name it is another document.
   */
  String owner() {
    return signer == null ? "" : signer.owner();
  }

  /** Whether the board's present key made the signature. */
  boolean made(Signature signature) {
    return signer != null && signer.made(signature);
  }

  /**
   * The document as it is issued.
   *
   * @throws UnsoundDocument where it is to be signed and the certificate no longer holds
   */
  RenderedDocument on(RenderedDocument document) {
    if (signer == null) {
      return document;
    }
    try {
      return signer.sign(document);
    } catch (SigningKey.Unusable e) {
      throw new UnsoundDocument(
          "The document %s was not issued: %s".formatted(document.fileName(), e.getMessage()));
    }
  }
}
