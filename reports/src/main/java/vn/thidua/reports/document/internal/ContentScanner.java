package vn.thidua.reports.document.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the operators of a page's content that have to do with text (ISO 32000-1, 7.8.2),
 * with what was given to them. Numbers, paths and colours, which are most of a page, are stepped
 * over without becoming objects.
 */
final class ContentScanner {

  /** What is done at a place of the content. */
  enum Step {
    /** {@link #name} is the font from now on. */
    FONT,
    /** {@link #codes} are shown. */
    SHOW,
    /** The object {@link #name} is drawn. */
    DRAW
  }

  private static final int HEX = 16;
  private static final int OCTAL_DIGITS = 3;
  private static final byte BLANK = 1;
  private static final byte DELIMITER = 2;
  // what a byte is to the syntax, 0 where it is part of a word
  private static final byte[] KINDS = kinds();

  private final byte[] content;
  private int at;
  // marked content bears dictionaries, whose texts are not shown
  private int dictionaries;
  private String name = "";
  private final ByteArrayOutputStream codes = new ByteArrayOutputStream();

  ContentScanner(byte[] content) {
    this.content = content;
  }

  /** The name that was given to the operator. */
  String name() {
    return name;
  }

  /** The codes of all strings that were given to the operator. */
  byte[] codes() {
    return codes.toByteArray();
  }

  /** The next operator that has to do with text; empty after the last. */
  @Nullable Step next() throws IOException {
    codes.reset();
    while (at < content.length) {
      int letter = content[at];
      if (letter == '(') {
        at++;
        literal();
      } else if (letter == '<' && follows('<')) {
        dictionaries++;
        at += 2;
      } else if (letter == '>' && follows('>')) {
        dictionaries--;
        at += 2;
      } else if (letter == '<') {
        at++;
        hexadecimal();
      } else if (letter == '/') {
        at++;
        name = word();
      } else if (letter == '%') {
        comment();
      } else if (isBlank(letter) || isDelimiter(letter)) {
        at++;
      } else if (isNumeric(letter)) {
        skip();
      } else {
        Step step = operator();
        if (step != null) {
          return step;
        }
        codes.reset();
      }
    }
    return null;
  }

  private @Nullable Step operator() throws IOException {
    int start = at;
    skip();
    int length = at - start;
    int first = content[start];
    if (length == 1) {
      return first == '\'' || first == '"' ? Step.SHOW : null;
    }
    if (length != 2) {
      return null;
    }
    int second = content[start + 1];
    if (first == 'T') {
      return switch (second) {
        case 'j', 'J' -> Step.SHOW;
        case 'f' -> Step.FONT;
        default -> null;
      };
    }
    if (first == 'B' && second == 'I') {
      throw new IOException("A picture stands in the text of a page");
    }
    return first == 'D' && second == 'o' ? Step.DRAW : null;
  }

  private void literal() throws IOException {
    int open = 1;
    while (at < content.length) {
      int letter = content[at++];
      if (letter == '\\') {
        escaped();
        continue;
      }
      if (letter == '(') {
        open++;
      } else if (letter == ')') {
        open--;
        if (open == 0) {
          return;
        }
      }
      say(letter);
    }
    throw new IOException("A text of a page does not end");
  }

  private void escaped() throws IOException {
    if (at == content.length) {
      throw new IOException("A text of a page does not end");
    }
    int letter = content[at++];
    switch (letter) {
      case 'n' -> say('\n');
      case 'r' -> say('\r');
      case 't' -> say('\t');
      case 'b' -> say('\b');
      case 'f' -> say('\f');
      case '\n' -> {}
      case '\r' -> at += at < content.length && content[at] == '\n' ? 1 : 0;
      default -> {
        if (letter < '0' || letter > '7') {
          say(letter);
          return;
        }
        int code = letter - '0';
        for (int digit = 1; digit < OCTAL_DIGITS && isOctal(); digit++) {
          code = code * 8 + content[at++] - '0';
        }
        say(code);
      }
    }
  }

  private boolean isOctal() {
    return at < content.length && content[at] >= '0' && content[at] <= '7';
  }

  private void hexadecimal() throws IOException {
    int half = -1;
    while (at < content.length) {
      int letter = content[at++];
      if (letter == '>') {
        if (half >= 0) {
          say(half * HEX);
        }
        return;
      }
      int digit = Character.digit(letter, HEX);
      if (digit < 0) {
        if (!isBlank(letter)) {
          throw new IOException("A text of a page is neither letters nor codes");
        }
      } else if (half < 0) {
        half = digit;
      } else {
        say(half * HEX + digit);
        half = -1;
      }
    }
    throw new IOException("A text of a page does not end");
  }

  private void say(int code) {
    if (dictionaries == 0) {
      codes.write(code);
    }
  }

  private void comment() {
    while (at < content.length && content[at] != '\n' && content[at] != '\r') {
      at++;
    }
  }

  private String word() {
    int start = at;
    skip();
    return new String(content, start, at - start, StandardCharsets.ISO_8859_1);
  }

  private void skip() {
    while (at < content.length && KINDS[content[at] & 0xFF] == 0) {
      at++;
    }
  }

  private boolean follows(int letter) {
    return at + 1 < content.length && content[at + 1] == letter;
  }

  private static boolean isNumeric(int letter) {
    return (letter >= '0' && letter <= '9') || letter == '-' || letter == '.' || letter == '+';
  }

  private static boolean isBlank(int letter) {
    return KINDS[letter & 0xFF] == BLANK;
  }

  private static boolean isDelimiter(int letter) {
    return KINDS[letter & 0xFF] == DELIMITER;
  }

  private static byte[] kinds() {
    byte[] kinds = new byte[1 << Byte.SIZE];
    " \n\r\t\f\0".chars().forEach(letter -> kinds[letter] = BLANK);
    "()<>[]{}/%".chars().forEach(letter -> kinds[letter] = DELIMITER);
    return kinds;
  }
}
