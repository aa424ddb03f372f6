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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thidua.reports.scope.Scope;
import vn.thidua.reports.text.Language;

/** A document with the board's signature, as others see it. */
class SignerIT {
  private static final Instant NOW = Instant.now();
  private static final Duration YEAR = Duration.ofDays(365);

  @TempDir private static Path folder;

  private static RenderedDocument plain;
  private static Signer signer;
  private static byte[] signed;

  @BeforeAll
  static void sign() throws Exception {
    plain =
        Paper.print(
            new DocumentRequest(
                "year-end-ranking", 3, new Scope.OfCluster("C01"), null, Language.VI));
    signer = signer("RSA");
    signed = signer.sign(plain).content().readAllBytes();
  }

  private static Signer signer(String algorithm) throws Exception {
    Path file =
        TestKey.write(
            folder.resolve(algorithm + ".p12"), algorithm, NOW.minus(YEAR), NOW.plus(YEAR));
    return new Signer(
        SigningKey.open(file, TestKey.PASSWORD, NOW),
        "Phát hành tài liệu",
        "Hà Nội",
        Clock.fixed(NOW, ZoneOffset.UTC));
  }

  @Test
  void leavesTheDocumentSoundAndItsTextAsItWas() {
    Paper.assertSound(new ByteArrayInputStream(signed));
    RenderedDocument again = signer.sign(plain);
    assertThat(again.textDigest()).isEqualTo(plain.textDigest());
    assertThat(Paper.text(again)).isEqualTo(Paper.text(plain));
    assertThat(Arrays.copyOf(signed, plain.size()))
        .as("it is added behind, nothing before it changes")
        .isEqualTo(bytes(plain));
  }

  @ParameterizedTest
  @ValueSource(strings = {"RSA", "EC"})
  void isPadesBaselineBToAnotherValidator(String algorithm) throws Exception {
    SimpleReport report = report(signer(algorithm).sign(plain).content().readAllBytes());
    assertThat(report.getSignaturesCount()).isEqualTo(1);
    String id = report.getFirstSignatureId();
    assertThat(report.getIndication(id)).isEqualTo(Indication.TOTAL_PASSED);
    assertThat(report.getSignatureFormat(id)).isEqualTo(SignatureLevel.PAdES_BASELINE_B);
    assertThat(report.getSignedBy(id)).isEqualTo(TestKey.OWNER);
    assertThat(report.getSigningTime(id)).isCloseTo(java.util.Date.from(NOW), 1000);
  }

  @Test
  void isFoundIntactAndOverTheWholeFile() {
    Signature signature = Signature.of(signed).orElseThrow();
    assertThat(signature.signer()).isEqualTo(TestKey.OWNER);
    assertThat(signature.isIntact()).isTrue();
    assertThat(signature.isOverWholeFile()).isTrue();
    assertThat(signer.made(signature)).isTrue();
    assertThat(Signature.of(bytes(plain))).isEmpty();
  }

  @Test
  void isBrokenByOneByte() {
    byte[] changed = signed.clone();
    changed[plain.size() / 2] ^= 1;
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
    Path file = TestKey.write(folder.resolve("short.p12"), "EC", NOW.minus(YEAR), NOW.plus(YEAR));
    Signer late =
        new Signer(
            SigningKey.open(file, TestKey.PASSWORD, NOW),
            null,
            null,
            Clock.fixed(NOW.plus(YEAR).plus(YEAR), ZoneOffset.UTC));
    assertThatExceptionOfType(SigningKey.Unusable.class)
        .isThrownBy(() -> late.sign(plain))
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
