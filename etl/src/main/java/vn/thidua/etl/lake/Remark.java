package vn.thidua.etl.lake;

import java.util.Locale;
import vn.thidua.etl.wording.Messages;

/** What an operator should know of the store, in both languages. */
public record Remark(String vi, String en) {

  static Remark of(String key, Object... arguments) {
    return new Remark(
        say(Locale.forLanguageTag("vi"), key, arguments), say(Locale.ENGLISH, key, arguments));
  }

  private static String say(Locale language, String key, Object... arguments) {
    return Messages.sentence("vn.thidua.etl.lake.store", language, key).format(arguments);
  }
}
