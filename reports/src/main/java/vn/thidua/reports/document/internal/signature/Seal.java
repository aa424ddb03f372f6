package vn.thidua.reports.document.internal.signature;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignerDigestMismatchException;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;

/**
 * The last signature of a file, read off its bytes: whoever likes may hand in a file, so it is not
 * parsed as a PDF. A byte range says what the signature is over; between its halves stands nothing
 * but the signature itself.
 *
 * @param isIntact whether the bytes it is over are those that were signed
 * @param isOverWholeFile whether it is over every byte but itself
 */
public record Seal(X509Certificate certificate, boolean isIntact, boolean isOverWholeFile) {
  private static final Pattern RANGE =
      Pattern.compile(
          "/ByteRange\\s*\\[\\s*(\\d{1,9})\\s+(\\d{1,9})\\s+(\\d{1,9})\\s+(\\d{1,9})\\s*]");
  private static final int MOST = 200_000;

  /** Two stretches of a file, and the signature between them. */
  private record Range(int first, int firstLength, int second, int secondLength) {

    boolean isSoundIn(byte[] file) {
      int hole = second - firstLength;
      return first == 0
          && hole > 2
          && hole <= MOST
          && (long) second + secondLength <= file.length
          && file[firstLength] == '<'
          && file[second - 1] == '>';
    }

    byte[] signed(byte[] file) {
      ByteArrayOutputStream signed = new ByteArrayOutputStream(firstLength + secondLength);
      signed.write(file, 0, firstLength);
      signed.write(file, second, secondLength);
      return signed.toByteArray();
    }

    byte[] signature(byte[] file) {
      String digits =
          new String(file, firstLength + 1, second - firstLength - 2, StandardCharsets.US_ASCII);
      return HexFormat.of().parseHex(digits);
    }
  }

  /** The last signature; empty where there is none, or none that can be read. */
  public static Optional<Seal> of(byte[] file) {
    return range(file).filter(range -> range.isSoundIn(file)).flatMap(range -> read(range, file));
  }

  private static Optional<Range> range(byte[] file) {
    // one letter a byte, so that places in the text are places in the file
    Matcher found = RANGE.matcher(new String(file, StandardCharsets.ISO_8859_1));
    Optional<Range> last = Optional.empty();
    while (found.find()) {
      last =
          Optional.of(
              new Range(
                  Integer.parseInt(found.group(1)),
                  Integer.parseInt(found.group(2)),
                  Integer.parseInt(found.group(3)),
                  Integer.parseInt(found.group(4))));
    }
    return last;
  }

  private static Optional<Seal> read(Range range, byte[] file) {
    try {
      CMSSignedData signature =
          new CMSSignedData(new CMSProcessableByteArray(range.signed(file)), range.signature(file));
      SignerInformation signer = signature.getSignerInfos().getSigners().iterator().next();
      Optional<X509CertificateHolder> holder =
          signature.getCertificates().getMatches(null).stream()
              .filter(signer.getSID()::match)
              .findFirst();
      if (holder.isEmpty()) {
        return Optional.empty();
      }
      X509Certificate certificate = new JcaX509CertificateConverter().getCertificate(holder.get());
      return Optional.of(
          new Seal(
              certificate,
              isIntact(signer, certificate),
              (long) range.second() + range.secondLength() == file.length));
    } catch (CMSException | CertificateException | OperatorCreationException | RuntimeException e) {
      // what stands there is no signature of anybody's; that it is none is the answer
      return Optional.empty();
    }
  }

  private static boolean isIntact(SignerInformation signer, X509Certificate certificate)
      throws CMSException, OperatorCreationException {
    try {
      return signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(certificate));
    } catch (CMSSignerDigestMismatchException e) {
      return false;
    }
  }
}
