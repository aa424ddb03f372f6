package vn.thidua.reports.document.internal.signature;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.ZoneId;
import java.util.GregorianCalendar;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.ExternalSigningSupport;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSAttributeTableGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.jspecify.annotations.Nullable;

/** Puts a signature into a PDF that nothing on its pages shows. */
public final class Pades {
  private static final ZoneId OFFICE = ZoneId.of("Asia/Ho_Chi_Minh");
  // of the hole for the signature, beside the certificates
  private static final int ROOM = 8_192;

  private Pades() {}

  /**
   * With what is signed.
   *
   * @param chain the certificate of the key first
   */
  public record Key(PrivateKey key, List<X509Certificate> chain) {
    public Key {
      chain = List.copyOf(chain);
    }
  }

  /** Who signs, why, where and when. */
  public record Act(String name, @Nullable String reason, @Nullable String place, Instant at) {}

  /**
   * The file with a signature over every byte of it.
   *
   * @throws IOException where it is no PDF
   */
  public static byte[] sign(byte[] pdf, Key key, Act act) throws IOException {
    ByteArrayOutputStream signed = new ByteArrayOutputStream(pdf.length + 2 * ROOM);
    try (PDDocument document = Loader.loadPDF(pdf);
        SignatureOptions options = new SignatureOptions()) {
      PDSignature signature = new PDSignature();
      signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
      signature.setSubFilter(PDSignature.SUBFILTER_ETSI_CADES_DETACHED);
      signature.setName(act.name());
      signature.setReason(act.reason());
      signature.setLocation(act.place());
      signature.setSignDate(GregorianCalendar.from(act.at().atZone(OFFICE)));
      options.setPreferredSignatureSize(ROOM + length(key.chain()));
      document.addSignature(signature, options);
      ExternalSigningSupport signing = document.saveIncrementalForExternalSigning(signed);
      try (InputStream content = signing.getContent()) {
        signing.setSignature(signature(content.readAllBytes(), key));
      }
    } catch (GeneralSecurityException | OperatorCreationException | CMSException e) {
      throw new IllegalStateException("The key does not sign", e);
    }
    return signed.toByteArray();
  }

  private static int length(List<X509Certificate> chain) throws GeneralSecurityException {
    int length = 0;
    for (X509Certificate certificate : chain) {
      length += certificate.getEncoded().length;
    }
    return length;
  }

  private static byte[] signature(byte[] content, Key key)
      throws GeneralSecurityException, OperatorCreationException, CMSException, IOException {
    X509Certificate mine = key.chain().get(0);
    ContentSigner signer = new JcaContentSignerBuilder(algorithm(key.key())).build(key.key());
    CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
    generator.addSignerInfoGenerator(
        new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
            .setSignedAttributeGenerator(attributes(mine))
            .build(signer, mine));
    generator.addCertificates(new JcaCertStore(key.chain()));
    return generator.generate(new CMSProcessableByteArray(content), false).getEncoded("DER");
  }

  // EN 319 142-1, 6.3: the certificate is among what is signed, the time of signing is not: it
  // stands in the PDF
  private static CMSAttributeTableGenerator attributes(X509Certificate certificate)
      throws GeneralSecurityException {
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
    ASN1EncodableVector own = new ASN1EncodableVector();
    own.add(
        new Attribute(
            PKCSObjectIdentifiers.id_aa_signingCertificateV2,
            new DERSet(new SigningCertificateV2(new ESSCertIDv2(digest)))));
    return parameters ->
        new DefaultSignedAttributeTableGenerator(new AttributeTable(own))
            .getAttributes(parameters)
            .remove(CMSAttributes.signingTime);
  }

  private static String algorithm(PrivateKey key) {
    return switch (key.getAlgorithm()) {
      case "RSA" -> "SHA256withRSA";
      case "EC" -> "SHA256withECDSA";
      default ->
          throw new IllegalStateException("The key is neither RSA nor EC: " + key.getAlgorithm());
    };
  }
}
