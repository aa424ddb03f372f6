package vn.thidua.etl.dossier;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/**
 * A number as people of two writing habits send it: a comma or a point may be the decimal sign or
 * part thousands, and is read only where it can be nothing else. Works on digits, so that a cell of
 * a million digits costs no more than its length.
 *
 * @param sign {@code -} or nothing
 * @param whole digits before the decimal sign, without leading zeros
 * @param fraction digits after it
 */
record NumberText(String sign, String whole, String fraction) {
  static final int SCALE = 6;
  private static final int MOST_WHOLE_DIGITS = 18;

  private static final Pattern MAYBE_THOUSANDS = Pattern.compile("[1-9]\\d{0,2}[,.]\\d{3}");
  private static final Pattern COMMA_GROUPS = Pattern.compile("[1-9]\\d{0,2}(,\\d{3})+");
  private static final Pattern POINT_GROUPS = Pattern.compile("[1-9]\\d{0,2}(\\.\\d{3})+");

  static NumberText read(String text, PointReading point) throws BadCell {
    boolean signed = text.startsWith("-") || text.startsWith("+");
    String sign = text.startsWith("-") ? "-" : "";
    String body = signed ? text.substring(1) : text;
    int commas = 0;
    int points = 0;
    for (int i = 0; i < body.length(); i++) {
      char c = body.charAt(i);
      if (c == ',') {
        commas++;
      } else if (c == '.') {
        points++;
      } else if (c < '0' || c > '9') {
        throw new BadCell(Rule.NOT_A_NUMBER);
      }
    }
    if (commas + points == 1) {
      if ((commas == 1 || point == PointReading.AMBIGUOUS)
          && MAYBE_THOUSANDS.matcher(body).matches()) {
        throw new BadCell(Rule.AMBIGUOUS_NUMBER);
      }
      return decimal(sign, body, Math.max(body.indexOf(','), body.indexOf('.')));
    }
    if (commas > 0 && points > 0) {
      return mixed(sign, body);
    }
    return commas + points == 0 ? integer(sign, body) : integer(sign, ungrouped(body));
  }

  /**
   * Rounded HALF_UP to six places.
   *
   * @throws BadCell if more than 18 digits stand before the decimal sign
   */
  BigDecimal rounded() throws BadCell {
    if (whole.length() > MOST_WHOLE_DIGITS) {
      throw new BadCell(Rule.NUMBER_TOO_LARGE);
    }
    // HALF_UP looks no further than the first digit that it drops
    String kept = fraction.substring(0, Math.min(fraction.length(), SCALE + 1));
    BigDecimal number =
        new BigDecimal(sign + (whole.isEmpty() ? "0" : whole) + "." + (kept.isEmpty() ? "0" : kept))
            .setScale(SCALE, RoundingMode.HALF_UP);
    if (number.precision() - number.scale() > MOST_WHOLE_DIGITS) {
      throw new BadCell(Rule.NUMBER_TOO_LARGE);
    }
    return number;
  }

  /**
   * As a count, which is whole before any rounding and not negative.
   *
   * @throws BadCell if it is not, or has more than 18 digits
   */
  long count() throws BadCell {
    for (int i = 0; i < fraction.length(); i++) {
      if (fraction.charAt(i) != '0') {
        throw new BadCell(Rule.NOT_A_NUMBER);
      }
    }
    if (whole.isEmpty()) {
      return 0;
    }
    if (sign.equals("-")) {
      throw new BadCell(Rule.NOT_A_NUMBER);
    }
    if (whole.length() > MOST_WHOLE_DIGITS) {
      throw new BadCell(Rule.NUMBER_TOO_LARGE);
    }
    return Long.parseLong(whole);
  }

  private static NumberText integer(String sign, String digits) throws BadCell {
    if (digits.isEmpty()) {
      throw new BadCell(Rule.NOT_A_NUMBER);
    }
    return new NumberText(sign, withoutLeadingZeros(digits), "");
  }

  private static NumberText decimal(String sign, String body, int decimalSign) throws BadCell {
    String fraction = body.substring(decimalSign + 1);
    if (fraction.isEmpty()) {
      throw new BadCell(Rule.NOT_A_NUMBER);
    }
    return new NumberText(sign, withoutLeadingZeros(body.substring(0, decimalSign)), fraction);
  }

  /** Both signs: the last one is the decimal sign, the other parts thousands before it. */
  private static NumberText mixed(String sign, String body) throws BadCell {
    int decimalSign = Math.max(body.lastIndexOf(','), body.lastIndexOf('.'));
    String whole = ungrouped(body.substring(0, decimalSign));
    String fraction = body.substring(decimalSign + 1);
    if (fraction.isEmpty() || body.charAt(decimalSign) == body.charAt(firstSign(body))) {
      throw new BadCell(Rule.NOT_A_NUMBER);
    }
    return new NumberText(sign, whole, fraction);
  }

  private static String ungrouped(String body) throws BadCell {
    if (COMMA_GROUPS.matcher(body).matches()) {
      return body.replace(",", "");
    }
    if (POINT_GROUPS.matcher(body).matches()) {
      return body.replace(".", "");
    }
    throw new BadCell(Rule.NOT_A_NUMBER);
  }

  private static int firstSign(String body) {
    int comma = body.indexOf(',');
    int point = body.indexOf('.');
    return Math.min(comma, point);
  }

  private static String withoutLeadingZeros(String digits) {
    int from = 0;
    while (from < digits.length() && digits.charAt(from) == '0') {
      from++;
    }
    return digits.substring(from);
  }
}
