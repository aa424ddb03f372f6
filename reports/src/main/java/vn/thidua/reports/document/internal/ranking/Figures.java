package vn.thidua.reports.document.internal.ranking;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import org.jspecify.annotations.Nullable;
import vn.thidua.reports.text.Language;

/** Figures as the reader writes them. */
final class Figures {
  private static final String[] ROMAN_ONES = {
    "", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"
  };

  private final Language language;
  private final int decimals;

  /**
   * Figures of one cluster.
   *
   * @param decimals of points, as its rulebook has it
   */
  Figures(Language language, int decimals) {
    this.language = language;
    this.decimals = decimals;
  }

  /** Points as the rulebook rounds them: all of a column with the same decimals. */
  String points(BigDecimal points) {
    return written(points, decimals);
  }

  /** A maximum as the rulebook states it, without decimals it does not need. */
  String maximum(BigDecimal points) {
    return written(points, 0);
  }

  // a figure with more decimals than expected is written in full: nothing is rounded here
  private String written(BigDecimal points, int least) {
    int needed = Math.max(points.stripTrailingZeros().scale(), 0);
    NumberFormat format = NumberFormat.getNumberInstance(language.locale());
    format.setRoundingMode(RoundingMode.UNNECESSARY);
    format.setMinimumFractionDigits(Math.max(least, needed));
    format.setMaximumFractionDigits(Math.max(least, needed));
    return format.format(points);
  }

  boolean isSomething(@Nullable BigDecimal points) {
    return points != null && points.signum() != 0;
  }

  /** A group's number in the table head, 1 to 39. */
  static String roman(int number) {
    return "X".repeat(number / 10) + ROMAN_ONES[number % 10];
  }
}
