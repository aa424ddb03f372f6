package vn.thidua.reports.document.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import org.jspecify.annotations.Nullable;
import vn.thidua.reports.text.Brevity;
import vn.thidua.reports.text.Language;

/** Figures as the reader writes them, the same as on the screens. */
public final class Figures {
  /** Stands where there is no figure: nothing is ever drawn as zero. */
  public static final String NOTHING = "–";

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
  public Figures(Language language, int decimals) {
    this.language = language;
    this.decimals = decimals;
  }

  /** Points as the rulebook rounds them: all of a column with the same decimals. */
  public String points(@Nullable BigDecimal points) {
    return points == null ? NOTHING : written(points, decimals);
  }

  /** A maximum, a target or a result, without decimals it does not need. */
  public String value(@Nullable BigDecimal value) {
    return value == null ? NOTHING : written(value, 0);
  }

  /** What is computed and may have no decimals of its own, with those of {@link Brevity}. */
  public String brief(@Nullable BigDecimal value) {
    return value == null ? NOTHING : rounded(value, 0, Brevity.decimals(value));
  }

  /** A ratio as per cent with one decimal, or with those of {@link Brevity#percentDecimals}. */
  public String percent(@Nullable BigDecimal ratio) {
    return ratio == null
        ? NOTHING
        : rounded(ratio.movePointRight(2), 1, Brevity.percentDecimals(ratio)) + "%";
  }

  private String rounded(BigDecimal value, int fewest, int most) {
    NumberFormat format = NumberFormat.getNumberInstance(language.locale());
    format.setRoundingMode(RoundingMode.HALF_UP);
    format.setMinimumFractionDigits(fewest);
    format.setMaximumFractionDigits(most);
    return format.format(value);
  }

  /** A count. */
  public String count(long count) {
    return NumberFormat.getIntegerInstance(language.locale()).format(count);
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

  /** Whether there is a figure that is not zero. */
  public static boolean isSomething(@Nullable BigDecimal figure) {
    return figure != null && figure.signum() != 0;
  }

  /** A group's number in a table head, 1 to 39. */
  public static String roman(int number) {
    return "X".repeat(number / 10) + ROMAN_ONES[number % 10];
  }
}
