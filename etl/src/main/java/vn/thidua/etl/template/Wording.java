package vn.thidua.etl.template;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import vn.thidua.etl.dossier.DossierColumn;

/** The language of a template. Table names and listed values are the contract's in both. */
@SuppressWarnings("ImmutableEnumChecker") // its bundle is only read
public enum Wording {
  VI,
  EN;

  private final ResourceBundle words =
      ResourceBundle.getBundle(
          "vn.thidua.etl.template.messages",
          Locale.forLanguageTag(name().toLowerCase(Locale.ROOT)),
          ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

  /** The text of that key, with what it leaves open filled in. */
  String say(String key, String... parts) {
    return new MessageFormat(words.getString(key), Locale.ROOT).format(parts);
  }

  /** The header under which the column is shown. */
  String header(DossierColumn column) {
    return switch (this) {
      case VI -> column.vietnamese().get(0);
      case EN -> column.name();
    };
  }

  /** A name in this language, the Vietnamese one where there is no other. */
  String name(String vietnamese, @Nullable String english) {
    return switch (this) {
      case VI -> vietnamese;
      case EN -> english == null ? vietnamese : english;
    };
  }
}
