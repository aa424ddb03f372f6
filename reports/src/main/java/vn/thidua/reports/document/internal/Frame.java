package vn.thidua.reports.document.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thidua.reports.document.Issuer;
import vn.thidua.reports.mart.Edition;
import vn.thidua.reports.mart.EditionKind;
import vn.thidua.reports.text.Language;
import vn.thidua.reports.text.Texts;

/**
 * What every document has around its content: the head, signature and recipients after Decree
 * 30/2020/NĐ-CP, annex I, and where its figures come from.
 *
 * @param texts by the name of the template's parameter
 * @param stamp stands across page one; empty for none
 * @param author the issuing body, for the file's metadata
 * @param link where a reader finds out whether the document is genuine
 */
public record Frame(
    Language language,
    Map<String, String> texts,
    @Nullable String stamp,
    String author,
    String link) {
  private static final ZoneId OFFICE = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final DateTimeFormatter LONG_DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  public Frame {
    texts = Map.copyOf(texts);
  }

  /** How a document is found again: the code printed in it, and the page that looks it up. */
  public record Verification(String code, String link) {}

  /**
   * What kind of administrative document it is.
   *
   * @param title such as {@code Báo cáo}
   * @param symbol such as {@code BC}; empty where it bears neither number nor date
   */
  public record Form(String title, @Nullable String symbol) {}

  /**
   * The frame of a document.
   *
   * @param scope what it is about, as a reader calls it; the city, the cluster or the unit by its
   *     name
   * @param addressee whom the recipients begin with; empty for those of the issuer alone
   */
  public static Frame of(
      Edition edition,
      Form form,
      String scope,
      @Nullable String addressee,
      Subject subject,
      Issuer.Body issuer,
      Language language,
      Verification verification) {
    Texts words = words(language);
    Map<String, String> texts = new HashMap<>();
    head(texts, edition, issuer, words);
    number(texts, form, day(edition.publishedAt()), issuer, words);
    foot(texts, issuer, words);
    texts.put(
        "recipients",
        addressee == null
            ? issuer.recipients()
            : words.text("recipient", addressee) + "\n" + issuer.recipients());
    String kind = words.text("edition-kind." + edition.kind());
    String asOf = DAY.format(edition.asOf());
    texts.put("footer", words.text("footer", edition.editionId(), kind, asOf, verification.code()));
    texts.put(
        "provenance",
        words.text(
            "provenance",
            scope,
            subject.period().name(language),
            edition.editionId(),
            kind,
            asOf,
            DAY.format(day(edition.publishedAt())),
            edition.contentDigest(),
            verification.code(),
            verification.link()));
    return new Frame(
        language,
        texts,
        edition.kind() == EditionKind.PROVISIONAL ? words.text("stamp") : null,
        issuer.issuingBody(),
        verification.link());
  }

  /** The words that all documents share. */
  public static Texts words(Language language) {
    return Texts.of("reports/shared/messages", language);
  }

  /** A day as it stands in a sentence. */
  public static String day(LocalDate date) {
    return DAY.format(date);
  }

  private static void head(
      Map<String, String> texts, Edition edition, Issuer.Body issuer, Texts words) {
    Locale locale = words.language().locale();
    texts.put("parentBody", issuer.parentBody().toUpperCase(locale));
    texts.put("issuingBody", issuer.issuingBody().toUpperCase(locale));
    texts.put("nation", issuer.nation());
    texts.put("motto", issuer.motto());
    texts.put("kind", words.text("kind." + edition.kind(), DAY.format(edition.asOf())));
    texts.put("annexTitle", words.text("annex.title").toUpperCase(locale));
  }

  // a document that parties sign bears the day they sign it, which they write themselves
  private static void number(
      Map<String, String> texts, Form form, LocalDate day, Issuer.Body issuer, Texts words) {
    if (form.symbol() == null) {
      texts.put("number", "");
      texts.put("placeAndDate", words.text("place-and-open-date", issuer.place()));
      texts.put("annexOf", words.text("annex.of-unnumbered", form.title()));
    } else {
      String symbol = form.symbol() + "-" + issuer.abbreviation();
      String date = date(day, words);
      texts.put("number", words.text("number", symbol));
      texts.put("placeAndDate", words.text("place-and-date", issuer.place(), date));
      texts.put(
          "annexOf", words.text("annex.of", form.title(), symbol, date, issuer.issuingBody()));
    }
  }

  private static void foot(Map<String, String> texts, Issuer.Body issuer, Texts words) {
    Locale locale = words.language().locale();
    texts.put("authority", issuer.authority().toUpperCase(locale));
    texts.put("position", issuer.position().toUpperCase(locale));
    texts.put("signer", issuer.signer() == null ? "" : issuer.signer());
    texts.put("recipientsHead", words.text("recipients"));
    texts.put("pageWord", words.text("page"));
    texts.put("annexPageWord", words.text("annex.page"));
  }

  // Decree 30/2020: days under 10 and the months 1 and 2 are written with a leading zero
  private static String date(LocalDate date, Texts words) {
    int month = date.getMonthValue();
    return words.text(
        "date",
        String.format(Locale.ROOT, "%02d", date.getDayOfMonth()),
        String.format(Locale.ROOT, month < 3 ? "%02d" : "%d", month),
        date.getYear(),
        LONG_DAY.format(date));
  }

  private static LocalDate day(Instant time) {
    return time.atZone(OFFICE).toLocalDate();
  }
}
