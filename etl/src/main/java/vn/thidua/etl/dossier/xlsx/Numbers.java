package vn.thidua.etl.dossier.xlsx;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Numbers as programs write them into cells, and as a reader takes them. */
final class Numbers {
  /** No binary number of a spreadsheet is longer. */
  private static final int MOST_DIGITS = 400;

  private static final int DAYS_FROM_1900_TO_1904 = 1462;
  private static final int DAY_THAT_NEVER_WAS = 60;
  private static final long LAST_DAY = 2_958_465;
  private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
  private static final BigDecimal MILLIS_OF_A_DAY = BigDecimal.valueOf(86_400_000);

  private Numbers() {}

  /** A whole number of an attribute. */
  static int whole(@Nullable String text, int otherwise) {
    if (text == null || text.isEmpty() || text.length() > 9) {
      return otherwise;
    }
    int number = 0;
    for (int i = 0; i < text.length(); i++) {
      char digit = text.charAt(i);
      if (digit < '0' || digit > '9') {
        return otherwise;
      }
      number = number * 10 + (digit - '0');
    }
    return number;
  }

  /** Without exponent and trailing zeros; text that is no number stays as it is. */
  static String plain(String raw) {
    if (isWhole(raw)) {
      return raw;
    }
    BigDecimal number = number(raw);
    if (number == null) {
      return raw;
    }
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  /**
   * The date and time that a number of days stands for; whatever is none stays a number.
   *
   * @param from1904 whether days are counted from 1904, as on old Macintoshes
   */
  static String date(String raw, boolean from1904) {
    BigDecimal serial = number(raw);
    if (serial == null) {
      return raw;
    }
    BigDecimal days = from1904 ? serial.add(BigDecimal.valueOf(DAYS_FROM_1900_TO_1904)) : serial;
    long millis = days.multiply(MILLIS_OF_A_DAY).setScale(0, RoundingMode.HALF_UP).longValue();
    long day = Math.floorDiv(millis, MILLIS_OF_A_DAY.longValue());
    LocalTime time =
        LocalTime.ofNanoOfDay(Math.floorMod(millis, MILLIS_OF_A_DAY.longValue()) * 1_000_000);
    if (serial.signum() < 0 || day > LAST_DAY || day == DAY_THAT_NEVER_WAS) {
      return plain(raw);
    }
    if (day == 0) {
      return DateTimeFormatter.ISO_LOCAL_TIME.format(time);
    }
    // spreadsheets hold 1900 for a leap year: before its 60th day they are one day behind
    LocalDate date = DAY_ZERO.plusDays(day < DAY_THAT_NEVER_WAS ? day + 1 : day);
    return time.equals(LocalTime.MIDNIGHT)
        ? date.toString()
        : DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(LocalDateTime.of(date, time));
  }

  private static boolean isWhole(String raw) {
    for (int i = 0; i < raw.length(); i++) {
      if (raw.charAt(i) < '0' || raw.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  private static @Nullable BigDecimal number(String raw) {
    if (raw.length() > MOST_DIGITS) {
      return null;
    }
    try {
      BigDecimal number = new BigDecimal(raw);
      return Math.abs((long) number.precision() - number.scale()) > MOST_DIGITS ? null : number;
    } catch (NumberFormatException e) {
      // a cell that says it is a number and is not: shown as it stands
      return null;
    }
  }
}
