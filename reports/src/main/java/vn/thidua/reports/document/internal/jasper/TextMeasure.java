package vn.thidua.reports.document.internal.jasper;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.LineMetrics;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.thidua.reports.document.internal.Typeface;

/** How wide words are in the documents' typeface. */
final class TextMeasure {
  private static final FontRenderContext PAPER = new FontRenderContext(null, true, true);

  // what was measured of letters that stand side by side without touching each other
  private static final int FIRST_JOINED = 0x300;
  private static final int FIRST_VIETNAMESE = 0x1E00;
  private static final int AFTER_VIETNAMESE = 0x1F00;

  // a year, and the number of a cluster, stays with the word before it; so do the syllables of the
  // words that titles are full of: cụm thi đua, đơn vị, khen thưởng
  private static final Pattern BREAK =
      Pattern.compile(
          "(?<!\\b(?:cụm|khối|thi|đơn|khen))[ \\t\\n]+(?!\\d)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

  private final Font font;
  private final double lineHeight;
  private final double ascent;
  private final float[] widths = new float[AFTER_VIETNAMESE];

  private TextMeasure(Font font) {
    this.font = font;
    LineMetrics metrics = font.getLineMetrics("", PAPER);
    this.lineHeight = metrics.getHeight();
    this.ascent = metrics.getAscent();
  }

  /** The bold face: the wider one, so that what fits in bold fits in regular. */
  static TextMeasure bold(float size) {
    return new TextMeasure(Typeface.face("Bold").deriveFont(size));
  }

  static TextMeasure regular(float size) {
    return new TextMeasure(Typeface.face("Regular").deriveFont(size));
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
    return lines(text, width).size();
  }

  /**
   * A text parted into as few lines as the width asks for. Where the last of them would be shorter
   * than half the width, all are made about as long: a title does not end in one word.
   */
  String balanced(String text, int width) {
    List<String> full = lines(text, width);
    int fewest = full.size();
    if (fewest == 1 || line(full.get(fewest - 1)) >= width / 2.0) {
      return String.join("\n", full);
    }
    int tooNarrow = 0;
    int narrowest = width;
    while (narrowest - tooNarrow > 1) {
      int between = (tooNarrow + narrowest) / 2;
      if (countLines(text, between) == fewest && longestWord(text) <= between) {
        narrowest = between;
      } else {
        tooNarrow = between;
      }
    }
    return String.join("\n", lines(text, narrowest));
  }

  /** Points of height a text takes where it is printed, its lines set solid. */
  double height(String text, double width) {
    return height(text, width, 0, 1);
  }

  /**
   * Points of height a text takes where it is printed: broken at blanks and hyphens.
   *
   * @param width of its place
   * @param indent of its first line
   * @param spacing of the lines below the first, 1 where they are set solid
   */
  double height(String text, double width, double indent, double spacing) {
    int lines = 0;
    int start = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      lines += printedLines(text, start, end, width, indent);
      start = end + 1;
    }
    lines += printedLines(text, start, text.length(), width, indent);
    return Math.ceil(lines * lineHeight + (lines - 1) * (spacing - 1) * ascent);
  }

  private int printedLines(String text, int from, int to, double width, double indent) {
    int lines = 1;
    double used = indent;
    int start = from;
    for (int end = from; end <= to; end++) {
      boolean isHyphen = end < to && text.charAt(end) == '-';
      if (end == to || parts(text.charAt(end))) {
        double word = width(text, start, isHyphen ? end + 1 : end);
        if (used + word > width && start > from) {
          lines++;
          used = 0;
        }
        while (word > width) {
          lines++;
          word -= width;
        }
        used += word + (isHyphen || end == to ? 0 : width(text, end, end + 1));
        start = end + 1;
      }
    }
    return lines;
  }

  private List<String> lines(String text, int width) {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String word : BREAK.split(text, -1)) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (line(longer) > width && !line.isEmpty()) {
        lines.add(line);
        line = word;
      } else {
        line = longer;
      }
    }
    lines.add(line);
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
