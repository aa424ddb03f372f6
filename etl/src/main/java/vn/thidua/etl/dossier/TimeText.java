package vn.thidua.etl.dossier;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates, instants and periods as a dossier writes them. */
final class TimeText {
  static final ZoneId OFFICE_CLOCK = ZoneId.of("Asia/Ho_Chi_Minh");

  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");

  private static final Pattern ISO_DATE = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
  private static final Pattern DAY_FIRST = Pattern.compile("(\\d{2})/(\\d{2})/(\\d{4})");
  private static final Pattern INSTANT =
      Pattern.compile(
          "(\\d{4}-\\d{2}-\\d{2})"
              + "(?:[T ](\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?)(Z|[+-]\\d{2}(?::?\\d{2})?)?)?");
  private static final Pattern PERIOD =
      Pattern.compile("[1-9]\\d{3}(?:-(?:H[12]|Q[1-4]|0[1-9]|1[0-2]))?");

  private TimeText() {}

  static LocalDate date(String text) throws BadCell {
    Matcher iso = ISO_DATE.matcher(text);
    if (iso.matches()) {
      return date(iso.group(1), iso.group(2), iso.group(3));
    }
    Matcher dayFirst = DAY_FIRST.matcher(text);
    if (dayFirst.matches()) {
      return date(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1));
    }
    throw new BadCell(Rule.NOT_A_DATE);
  }

  static Instant instant(String text) throws BadCell {
    Matcher parts = INSTANT.matcher(text);
    if (!parts.matches()) {
      throw new BadCell(Rule.NOT_A_DATE);
    }
    LocalDate date = date(parts.group(1));
    @Nullable String time = parts.group(2);
    @Nullable String offset = parts.group(3);
    try {
      ZoneId zone = offset == null ? OFFICE_CLOCK : ZoneOffset.of(offset);
      LocalTime clock = time == null ? LocalTime.MIDNIGHT : LocalTime.parse(time);
      Instant instant = date.atTime(clock).atZone(zone).toInstant();
      // databases write what lies beyond in ways of their own
      if (instant.isBefore(FIRST) || instant.isAfter(LAST)) {
        throw new BadCell(Rule.NOT_A_DATE);
      }
      return instant;
    } catch (DateTimeException e) {
      throw new BadCell(Rule.NOT_A_DATE);
    }
  }

  static String period(String text) throws BadCell {
    if (!PERIOD.matcher(text).matches()) {
      throw new BadCell(Rule.NOT_A_PERIOD);
    }
    return text;
  }

  static int yearOf(String period) {
    return Integer.parseInt(period.substring(0, 4));
  }

  /** MONTH, QUARTER, HALF or YEAR, as {@code criteria.frequency} has it. */
  static String frequencyOf(String period) {
    if (period.length() == 4) {
      return "YEAR";
    }
    return switch (period.charAt(5)) {
      case 'H' -> "HALF";
      case 'Q' -> "QUARTER";
      default -> "MONTH";
    };
  }

  private static LocalDate date(String year, String month, String day) throws BadCell {
    try {
      LocalDate date =
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
      if (date.getYear() < 1) {
        throw new BadCell(Rule.NOT_A_DATE);
      }
      return date;
    } catch (DateTimeException e) {
      throw new BadCell(Rule.NOT_A_DATE);
    }
  }
}
