package vn.thidua.etl.lake;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What an operator should know of the store, in both languages. */
public record Remark(String vi, String en) {

  static Remark of(String key, Object... arguments) {
    return new Remark(
        say(Locale.forLanguageTag("vi"), key, arguments), say(Locale.ENGLISH, key, arguments));
  }

  private static String say(Locale language, String key, Object... arguments) {
    ResourceBundle messages =
        ResourceBundle.getBundle(
            "vn.thidua.etl.lake.store",
            language,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    return new MessageFormat(messages.getString(key), Locale.ROOT).format(arguments);
  }
}
