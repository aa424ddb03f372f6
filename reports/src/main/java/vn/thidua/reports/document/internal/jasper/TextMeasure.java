package vn.thidua.reports.document.internal.jasper;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import vn.thidua.reports.document.internal.Typeface;

/** How wide words are in the documents' typeface. */
final class TextMeasure {
  private static final FontRenderContext PAPER = new FontRenderContext(null, true, true);

  // what was measured of letters that stand side by side without touching each other
  private static final int FIRST_JOINED = 0x300;
  private static final int FIRST_VIETNAMESE = 0x1E00;
  private static final int AFTER_VIETNAMESE = 0x1F00;

  private final Font font;
  private final float[] widths = new float[AFTER_VIETNAMESE];

  private TextMeasure(Font font) {
    this.font = font;
  }

  /** The bold face: the wider one, so that what fits in bold fits in regular. */
  static TextMeasure bold(float size) {
    return new TextMeasure(Typeface.face("Bold").deriveFont(size));
  }

  /** Points the longest word of a text takes; a word is what a line break may not part. */
  double longestWord(String text) {
    double longest = 0;
    int start = 0;
    for (int end = 0; end <= text.length(); end++) {
      if (end == text.length() || parts(text.charAt(end))) {
        longest = Math.max(longest, width(text, start, end));
        start = end + 1;
      }
    }
    return longest;
  }

  /** Points a text takes on one line; of its lines, the longest. */
  double line(String text) {
    double longest = 0;
    int start = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      longest = Math.max(longest, width(text, start, end));
      start = end + 1;
    }
    return Math.max(longest, width(text, start, text.length()));
  }

  /** On how many lines a text stands. */
  int countLines(String text, int width) {
    int lines = 1;
    String line = "";
    for (String word : text.split("\\s+", -1)) {
      String longer = line.isEmpty() ? word : line + " " + word;
      boolean isFull = line(longer) > width && !line.isEmpty();
      lines += isFull ? 1 : 0;
      line = isFull ? word : longer;
    }
    return lines;
  }

  // as \s has it, and the hyphen
  private static boolean parts(char letter) {
    return letter == ' ' || letter == '-' || (letter >= '\t' && letter <= '\r');
  }

  private double width(String text, int start, int end) {
    float width = 0;
    for (int at = start; at < end; at++) {
      char letter = text.charAt(at);
      if (!standsAlone(letter)) {
        return font.getStringBounds(text, start, end, PAPER).getWidth();
      }
      if (widths[letter] == 0) {
        widths[letter] = (float) font.getStringBounds(text, at, at + 1, PAPER).getWidth();
      }
      width += widths[letter];
    }
    return width;
  }

  private static boolean standsAlone(char letter) {
    return letter < FIRST_JOINED || (letter >= FIRST_VIETNAMESE && letter < AFTER_VIETNAMESE);
  }
}
