package vn.thidua.web.system;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/**
 * A place in a page that is filled for each reader anew. While a page is rendered a mark stands
 * there that nobody outside this process knows, so that no text of the dossier can pass for one.
 */
enum Gap {
  NAME,
  TOKEN;

  private static final byte[] START = start();

  private static byte[] start() {
    byte[] secret = new byte[16];
    new SecureRandom().nextBytes(secret);
    return ("gap-" + HexFormat.of().formatHex(secret) + "-").getBytes(US_ASCII);
  }

  /** What is written in its place while a page is rendered. */
  String mark() {
    return new String(START, US_ASCII) + name();
  }

  int length() {
    return START.length + name().length();
  }

  /** The gap that begins here, if one does. */
  static @Nullable Gap at(byte[] body, int from) {
    if (!holds(body, from, START)) {
      return null;
    }
    for (Gap gap : values()) {
      if (holds(body, from + START.length, gap.name().getBytes(US_ASCII))) {
        return gap;
      }
    }
    return null;
  }

  private static boolean holds(byte[] body, int from, byte[] text) {
    if (from + text.length > body.length) {
      return false;
    }
    for (int at = 0; at < text.length; at++) {
      if (body[from + at] != text[at]) {
        return false;
      }
    }
    return true;
  }

  /** What one reader is given here, as HTML. */
  String filling(KeptAnswer.Reader reader) {
    return HtmlUtils.htmlEscape(
        switch (this) {
          case NAME -> reader.name();
          case TOKEN -> reader.token().get();
        },
        UTF_8.name());
  }
}
