package vn.thidua.reports.text;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The languages the service speaks; Vietnamese comes first. */
public enum Language {
  VI(Locale.forLanguageTag("vi-VN")),
  EN(Locale.ENGLISH);

  private final Locale locale;

  Language(Locale locale) {
    this.locale = locale;
  }

  /** English for any English locale, Vietnamese for every other. */
  public static Language of(Locale locale) {
    return locale.getLanguage().equals("en") ? EN : VI;
  }

  /** The locale whose numbers and dates this language's readers expect. */
  public Locale locale() {
    return locale;
  }

  /** {@code vi} or {@code en}, as in the names of message files and in URLs. */
  public String code() {
    return locale.getLanguage();
  }

  /**
   * The name to show: the English one only to English readers and only where the dossier gave one,
   * so that nobody is shown an empty name.
   */
  public String choose(String vietnamese, @Nullable String english) {
    return switch (this) {
      case VI -> vietnamese;
      case EN -> english == null || english.isBlank() ? vietnamese : english;
    };
  }
}
