package vn.thidua.web.runs;

import java.time.LocalTime;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The calendars a form offers by name; every other one is written as cron. */
enum Often {
  NEVER(""),
  DAILY("* * *"),
  WORKDAYS("* * MON-FRI"),
  MONDAYS("* * MON"),
  /** The day after the reports of a month are due. */
  MONTHLY("6 * *"),
  CRON("");

  private static final Pattern AT_A_TIME =
      Pattern.compile("0 (\\d{1,2}) (\\d{1,2}) (\\S+ \\S+ \\S+)");

  private final String days;

  Often(String days) {
    this.days = days;
  }

  /** The cron of this calendar; what was typed for {@link #CRON}. */
  String cron(LocalTime at, String typed) {
    return switch (this) {
      case NEVER -> "";
      case CRON -> typed;
      case DAILY, WORKDAYS, MONDAYS, MONTHLY ->
          "0 %d %d %s".formatted(at.getMinute(), at.getHour(), days);
    };
  }

  /** The calendar that a cron is. */
  static Often of(@Nullable String cron) {
    if (cron == null) {
      return NEVER;
    }
    Matcher parts = AT_A_TIME.matcher(cron);
    return parts.matches()
        ? Arrays.stream(values())
            .filter(each -> each.days.equals(parts.group(3)))
            .findFirst()
            .orElse(CRON)
        : CRON;
  }

  /** The time of day that a cron of a named calendar has; else five in the morning. */
  static LocalTime time(@Nullable String cron) {
    Matcher parts = AT_A_TIME.matcher(cron == null ? "" : cron);
    return parts.matches()
        ? LocalTime.of(Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(1)))
        : LocalTime.of(5, 0);
  }
}
