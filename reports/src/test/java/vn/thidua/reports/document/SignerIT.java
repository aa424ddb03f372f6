package vn.thidua.reports.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.validation.PDFDocumentValidator;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.validation.reports.Reports;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thidua.reports.scope.Scope;
import vn.thidua.reports.text.Language;

/** A document with the board's signature, as others see it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignerIT {
  private static final Duration YEAR = Duration.ofDays(365);

  private static final RenderedDocument PLAIN =
      Paper.print(
          new DocumentRequest(
              "year-end-ranking", 3, new Scope.OfCluster("C01"), null, Language.VI));

  // certificates hold for the validator's clock, which is the real one
  private final Instant now = Instant.now();
  private final Path folder;
  private final Signer signer;
  private final byte[] signed;

  SignerIT(@TempDir Path folder) throws Exception {
    this.folder = folder;
    this.signer = signer("RSA", folder);
    this.signed = bytes(signer.sign(PLAIN));
  }

  private Signer signer(String algorithm, Path folder) throws Exception {
    Path file =
        TestKey.write(
            folder.resolve(algorithm + ".p12"), algorithm, now.minus(YEAR), now.plus(YEAR));
    return new Signer(
        SigningKey.open(file, TestKey.PASSWORD, now),
        "Phát hành tài liệu",
        "Hà Nội",
        Clock.fixed(now, ZoneOffset.UTC));
  }

  @Test
  void leavesTheDocumentSoundAndItsTextAsItWas() {
    Paper.assertSound(new ByteArrayInputStream(signed));
    RenderedDocument again = signer.sign(PLAIN);
    assertThat(again.textDigest()).isEqualTo(PLAIN.textDigest());
    assertThat(Paper.text(again)).isEqualTo(Paper.text(PLAIN));
    assertThat(Arrays.copyOf(signed, PLAIN.size()))
        .as("it is added behind, nothing before it changes")
        .isEqualTo(bytes(PLAIN));
  }

  @ParameterizedTest
  @ValueSource(strings = {"RSA", "EC"})
  void isPadesBaselineBToAnotherValidator(String algorithm) throws Exception {
    SimpleReport report = report(signer(algorithm, folder).sign(PLAIN).content().readAllBytes());
    assertThat(report.getSignaturesCount()).isEqualTo(1);
    String id = report.getFirstSignatureId();
    assertThat(report.getIndication(id)).isEqualTo(Indication.TOTAL_PASSED);
    assertThat(report.getSignatureFormat(id)).isEqualTo(SignatureLevel.PAdES_BASELINE_B);
    assertThat(report.getSignedBy(id)).isEqualTo(TestKey.OWNER);
    assertThat(report.getSigningTime(id)).isCloseTo(java.util.Date.from(now), 1000);
  }

  @Test
  void isFoundIntactAndOverTheWholeFile() {
    Signature signature = Signature.of(signed).orElseThrow();
    assertThat(signature.signer()).isEqualTo(TestKey.OWNER);
    assertThat(signature.isIntact()).isTrue();
    assertThat(signature.isOverWholeFile()).isTrue();
    assertThat(signer.made(signature)).isTrue();
    assertThat(Signature.of(bytes(PLAIN))).isEmpty();
  }

  @Test
  void isBrokenByOneByte() {
    byte[] changed = signed.clone();
    changed[PLAIN.size() / 2] ^= 1;
    assertThat(Signature.of(changed).orElseThrow().isIntact()).isFalse();
    byte[] later = signed.clone();
    later[later.length - 3] ^= 1;
    assertThat(Signature.of(later).orElseThrow().isIntact()).isFalse();
    String id = report(changed).getFirstSignatureId();
    assertThat(report(changed).getIndication(id)).isNotEqualTo(Indication.TOTAL_PASSED);
  }

  @Test
  void isNotOverWhatWasAddedBehindIt() {
    byte[] longer = Arrays.copyOf(signed, signed.length + 20);
    Signature signature = Signature.of(longer).orElseThrow();
    assertThat(signature.isIntact()).isTrue();
    assertThat(signature.isOverWholeFile()).isFalse();
  }

  @Test
  void readsNoSignatureOffAnythingElse() {
    assertThat(Signature.of(new byte[0])).isEmpty();
    for (String file :
        new String[] {
          "%PDF /ByteRange [0 10 20 30]",
          "/ByteRange [0 999999999 999999999 999999999]",
          "/ByteRange [0 0 4 40]<aa>",
          "/ByteRange [0 31 35 0]        <zz>",
          "/ByteRange[0 1 2 3]/ByteRange[5 6 7 8]"
        }) {
      assertThat(Signature.of(file.getBytes(java.nio.charset.StandardCharsets.US_ASCII)))
          .as(file)
          .isEmpty();
    }
  }

  @Test
  void doesNotSignWithACertificateThatHasRunOut() throws Exception {
    Path file = TestKey.write(folder.resolve("short.p12"), "EC", now.minus(YEAR), now.plus(YEAR));
    Signer late =
        new Signer(
            SigningKey.open(file, TestKey.PASSWORD, now),
            null,
            null,
            Clock.fixed(now.plus(YEAR).plus(YEAR), ZoneOffset.UTC));
    assertThatExceptionOfType(SigningKey.Unusable.class)
        .isThrownBy(() -> late.sign(PLAIN))
        .withMessageContaining("renew it");
  }

  private static SimpleReport report(byte[] file) {
    PDFDocumentValidator validator = new PDFDocumentValidator(new InMemoryDocument(file));
    CommonCertificateVerifier verifier = new CommonCertificateVerifier();
    CommonTrustedCertificateSource trusted = new CommonTrustedCertificateSource();
    trusted.addCertificate(new CertificateToken(Signature.of(file).orElseThrow().certificate()));
    verifier.setTrustedCertSources(trusted);
    validator.setCertificateVerifier(verifier);
    Reports reports = validator.validateDocument();
    return reports.getSimpleReport();
  }

  private static byte[] bytes(RenderedDocument document) {
    try {
      return document.content().readAllBytes();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
