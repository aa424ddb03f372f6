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

  Figures(Language language) {
    this.language = language;
  }

  /** With all the decimals the figure has, as the rulebook wants them. */
  String points(BigDecimal points) {
    NumberFormat format = NumberFormat.getNumberInstance(language.locale());
    format.setRoundingMode(RoundingMode.UNNECESSARY);
    int decimals = Math.max(points.scale(), 0);
    format.setMinimumFractionDigits(decimals);
    format.setMaximumFractionDigits(decimals);
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
