package vn.thidua.reports.document.internal.signature;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;

/** What certificates say. */
public final class Certificates {
  private Certificates() {}

  /** The common name of its owner, or the whole name where there is none. */
  public static String owner(X509Certificate certificate) {
    try {
      RDN[] names = new JcaX509CertificateHolder(certificate).getSubject().getRDNs(BCStyle.CN);
      return names.length == 0
          ? certificate.getSubjectX500Principal().getName()
          : IETFUtils.valueToString(names[0].getFirst().getValue());
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException("A certificate that was read cannot be written", e);
    }
  }
}
