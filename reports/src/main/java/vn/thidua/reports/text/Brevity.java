package vn.thidua.reports.text;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How many decimals a result is shown with, on screens and on paper alike. What was signed or
 * reported, and what is added up of it, is shown as it is. A figure with more decimals than people
 * report is a quotient, such as a mean or a part of a year, and is shown with two; all of them
 * stand in its derivation and in every file. A ratio is shown as per cent with one, and with as
 * many more as it takes not to be called 100% where it falls short of it or passes it.
 */
public final class Brevity {
  private static final int REPORTED = 4;
  private static final int OF_QUOTIENTS = 2;
  private static final int OF_PERCENT = 1;
  // ratios have six decimals
  private static final int MOST_OF_PERCENT = 4;
  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

  private Brevity() {}

  /** At most so many decimals. */
  public static int decimals(BigDecimal value) {
    return value.stripTrailingZeros().scale() > REPORTED ? OF_QUOTIENTS : REPORTED;
  }

  /** At most so many decimals of a ratio as per cent, rounded half up; at least one. */
  public static int percentDecimals(BigDecimal ratio) {
    BigDecimal percent = ratio.movePointRight(2);
    int decimals = OF_PERCENT;
    while (decimals < MOST_OF_PERCENT
        && percent.compareTo(WHOLE) != 0
        && percent.setScale(decimals, RoundingMode.HALF_UP).compareTo(WHOLE) == 0) {
      decimals++;
    }
    return decimals;
  }
}
