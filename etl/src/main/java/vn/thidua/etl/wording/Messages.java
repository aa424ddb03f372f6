package vn.thidua.etl.wording;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Message files, one a language: a sentence that one lacks is never taken from another. */
public final class Messages {
  private Messages() {}

  /**
   * A sentence with its places open. What fills them is text: a number would be written by the
   * locale of whoever runs it.
   *
   * @param file name of the message files without language, folders parted by dots or slashes
   * @throws java.util.MissingResourceException if there is no such sentence
   */
  public static MessageFormat sentence(String file, Locale language, String key) {
    ResourceBundle messages =
        ResourceBundle.getBundle(
            file,
            language,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    return new MessageFormat(messages.getString(key), Locale.ROOT);
  }
}
