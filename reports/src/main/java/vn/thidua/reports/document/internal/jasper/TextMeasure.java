package vn.thidua.reports.document.internal.jasper;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import vn.thidua.reports.document.internal.Typeface;

/** How wide words are in the documents' typeface. */
final class TextMeasure {
  private static final FontRenderContext PAPER = new FontRenderContext(null, true, true);

  private final Font font;

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
    for (String word : text.split("[\\s-]+", -1)) {
      longest = Math.max(longest, font.getStringBounds(word, PAPER).getWidth());
    }
    return longest;
  }
}
