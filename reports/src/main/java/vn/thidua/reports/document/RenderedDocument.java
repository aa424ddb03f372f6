package vn.thidua.reports.document;

import java.io.ByteArrayInputStream;
import java.io.InputStream;

/** A finished document: a tagged PDF (PDF/A-2a, PDF/UA-1) and what to call it. */
public final class RenderedDocument {
  /** Content type of the bytes. */
  public static final String MEDIA_TYPE = "application/pdf";

  private final String fileName;
  private final String verificationCode;
  private final int pages;
  private final byte[] pdf;
  private final String textDigest;
  private final boolean signed;

  RenderedDocument(
      String fileName, String verificationCode, int pages, byte[] pdf, String textDigest) {
    this(fileName, verificationCode, pages, pdf, textDigest, false);
  }

  private RenderedDocument(
      String fileName,
      String verificationCode,
      int pages,
      byte[] pdf,
      String textDigest,
      boolean signed) {
    this.fileName = fileName;
    this.verificationCode = verificationCode;
    this.pages = pages;
    this.pdf = pdf.clone();
    this.textDigest = textDigest;
    this.signed = signed;
  }

  /** The same document with a signature in its bytes. */
  RenderedDocument signed(byte[] content) {
    return new RenderedDocument(fileName, verificationCode, pages, content, textDigest, true);
  }

  /** Whether it bears a signature. */
  public boolean isSigned() {
    return signed;
  }

  /** A name for the file in plain ASCII. */
  public String fileName() {
    return fileName;
  }

  /** Printed on every page; the same for the same document, figures, scope and language. */
  public String verificationCode() {
    return verificationCode;
  }

  public int pages() {
    return pages;
  }

  /**
   * SHA-256 of the letters that are read from it: equal where the same document is rendered twice,
   * whose bytes differ.
   */
  public String textDigest() {
    return textDigest;
  }

  /** Length of the PDF in bytes. */
  public int size() {
    return pdf.length;
  }

  /** The PDF from its first byte. */
  public InputStream content() {
    return new ByteArrayInputStream(pdf);
  }
}
