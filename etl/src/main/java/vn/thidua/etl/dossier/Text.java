package vn.thidua.etl.dossier;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Pattern;

/** How text of a dossier is trimmed, normalised and compared. */
final class Text {
  /** By code point, as UTF-8 bytes and PostgreSQL's C collation compare; String does by UTF-16. */
  static final Comparator<String> BY_CODE_POINT = Text::compareByCodePoint;

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private Text() {}

  /** Unicode's White_Space: the characters a trimmed cell loses. */
  static boolean isSpace(char c) {
    return c == ' '
        || (c >= '\t' && c <= '\r')
        || c == '\u0085'
        || (c > '\u007f' && Character.isSpaceChar(c));
  }

  /** Trimmed of every Unicode space and in NFC. */
  static String clean(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isSpace(text.charAt(from))) {
      from++;
    }
    while (to > from && isSpace(text.charAt(to - 1))) {
      to--;
    }
    String trimmed = text.substring(from, to);
    return isPlain(trimmed) ? trimmed : Normalizer.normalize(trimmed, Normalizer.Form.NFC);
  }

  /** A header without case, accents, spaces and underscores. */
  static String headerForm(String header) {
    String bare = MARKS.matcher(Normalizer.normalize(header, Normalizer.Form.NFD)).replaceAll("");
    StringBuilder form = new StringBuilder(bare.length());
    for (char c : bare.toLowerCase(Locale.ROOT).toCharArray()) {
      if (!isSpace(c) && c != '_') {
        form.append(c == 'đ' ? 'd' : c);
      }
    }
    return form.toString();
  }

  // nothing below the combining marks can change under NFC
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= '\u0300') {
        return false;
      }
    }
    return true;
  }

  private static int compareByCodePoint(String left, String right) {
    int common = Math.min(left.length(), right.length());
    for (int i = 0; i < common; i++) {
      char a = left.charAt(i);
      char b = right.charAt(i);
      if (a != b) {
        // a surrogate stands for a code point above every other char
        boolean high = Character.isSurrogate(a);
        return high == Character.isSurrogate(b) ? Character.compare(a, b) : high ? 1 : -1;
      }
    }
    return Integer.compare(left.length(), right.length());
  }
}
