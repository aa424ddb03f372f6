package vn.thidua.reports.document;

import org.jspecify.annotations.Nullable;
import vn.thidua.reports.text.Language;
import vn.thidua.reports.text.Texts;

/** Who issues a document, in both languages. */
public record Issuer(Body vietnamese, Body english) {

  /**
   * The issuing body as a document names it.
   *
   * @param parentBody the body above it; printed in capitals
   * @param issuingBody printed in capitals in the head, as it is in the text
   * @param nation the national name, capitals
   * @param motto the national motto
   * @param abbreviation of the issuing body in the symbols of its documents, such as {@code HĐTĐKT}
   * @param place where it is issued
   * @param authority on whose behalf it is signed; printed in capitals
   * @param position of the signer; printed in capitals
   * @param signer the signer's name; empty leaves room for it
   * @param recipients one a line
   */
  public record Body(
      String parentBody,
      String issuingBody,
      String nation,
      String motto,
      String abbreviation,
      String place,
      String authority,
      String position,
      @Nullable String signer,
      String recipients) {}

  /** A city's board that has not been named yet: right in form, to be replaced by configuration. */
  public static Issuer defaults() {
    return new Issuer(read(Language.VI), read(Language.EN));
  }

  /** The body as a reader of the language knows it. */
  public Body in(Language language) {
    return switch (language) {
      case VI -> vietnamese;
      case EN -> english;
    };
  }

  private static Body read(Language language) {
    Texts texts = Texts.of("reports/shared/issuer", language);
    String signer = texts.text("signer");
    return new Body(
        texts.text("parent-body"),
        texts.text("issuing-body"),
        texts.text("nation"),
        texts.text("motto"),
        texts.text("abbreviation"),
        texts.text("place"),
        texts.text("authority"),
        texts.text("position"),
        signer.isBlank() ? null : signer,
        texts.text("recipients"));
  }
}
