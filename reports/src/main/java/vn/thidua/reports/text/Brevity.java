package vn.thidua.reports.text;

import java.math.BigDecimal;

/**
 * How many decimals a result is shown with, on screens and on paper alike. What was signed or
 * reported, and what is added up of it, is shown as it is. A figure with more decimals than people
 * report is a quotient, such as a mean or a part of a year, and is shown with two; all of them
 * stand in its derivation and in every file.
 */
public final class Brevity {
  private static final int REPORTED = 4;
  private static final int OF_QUOTIENTS = 2;

  private Brevity() {}

  /** At most so many decimals. */
  public static int decimals(BigDecimal value) {
    return value.stripTrailingZeros().scale() > REPORTED ? OF_QUOTIENTS : REPORTED;
  }
}
