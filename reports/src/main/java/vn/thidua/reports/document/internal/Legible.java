package vn.thidua.reports.document.internal;

import java.awt.Font;
import java.text.Normalizer;

/**
 * Text that the documents' typeface can print. A letter it does not have, and a mark that would
 * reorder or hide others, is written as its number ({@code [U+1F600]}): it is neither lost nor does
 * it stop the document.
 */
public final class Legible {
  private static final Font FONT = Typeface.face("Regular");
  // what was found out about letters of the basic plane; finding it out twice does no harm
  private static final byte[] KNOWN = new byte[Character.MIN_SUPPLEMENTARY_CODE_POINT];
  private static final byte PRINTED = 1;
  private static final byte NUMBERED = 2;

  private Legible() {}

  /** The text as it is printed. */
  public static String of(String text) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    if (composed.codePoints().allMatch(Legible::prints)) {
      return composed;
    }
    StringBuilder legible = new StringBuilder();
    composed
        .codePoints()
        .forEach(
            letter -> {
              if (prints(letter)) {
                legible.appendCodePoint(letter);
              } else {
                legible.append("[U+%04X]".formatted(letter));
              }
            });
    return legible.toString();
  }

  private static boolean prints(int letter) {
    if (letter >= KNOWN.length) {
      return isPrinted(letter);
    }
    if (KNOWN[letter] == 0) {
      KNOWN[letter] = isPrinted(letter) ? PRINTED : NUMBERED;
    }
    return KNOWN[letter] == PRINTED;
  }

  private static boolean isPrinted(int letter) {
    return switch (Character.getType(letter)) {
      case Character.CONTROL -> letter == '\n';
      case Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> FONT.canDisplay(letter) && isLeftToRight(letter);
    };
  }

  // the exporter would turn runs of such letters round, and what is read back would not be the name
  private static boolean isLeftToRight(int letter) {
    byte direction = Character.getDirectionality(letter);
    return direction != Character.DIRECTIONALITY_RIGHT_TO_LEFT
        && direction != Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC
        && direction != Character.DIRECTIONALITY_ARABIC_NUMBER;
  }
}
