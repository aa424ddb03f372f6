package vn.thidua.web.delivery;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import vn.thidua.reports.text.Language;

/**
 * A cron expression as people say it. Those that name one time of a day can be said; every other
 * one stands as it was typed, for it is its owner who has to know it.
 */
final class CronWords {
  private static final Pattern AT_A_TIME =
      Pattern.compile("0 (\\d{1,2}) (\\d{1,2}) (\\*|\\?|\\d{1,2}) (\\*|\\d{1,2}) (\\S+)");
  private static final String ANY = "*";

  private final MessageSource messages;
  private final Language language;

  CronWords(MessageSource messages, Language language) {
    this.messages = messages;
    this.language = language;
  }

  String of(String expression) {
    return AT_A_TIME
        .matcher(expression)
        .results()
        .findFirst()
        .filter(parts -> parts.group().equals(expression))
        .flatMap(this::said)
        .orElseGet(() -> text("calendar.cron.other", expression));
  }

  private Optional<String> said(MatchResult parts) {
    String day = any(parts.group(3));
    String month = parts.group(4);
    String week = any(parts.group(5));
    try {
      String time =
          LocalTime.of(Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(1)))
              .toString();
      if (day.equals(ANY) && month.equals(ANY)) {
        return onDaysOfTheWeek(week, time);
      }
      if (day.equals(ANY) || !week.equals(ANY)) {
        return Optional.empty();
      }
      return Optional.of(
          month.equals(ANY)
              ? text("calendar.cron.monthly", Integer.parseInt(day), time)
              : text("calendar.cron.yearly", date(day, month), time));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private Optional<String> onDaysOfTheWeek(String week, String time) {
    return switch (week) {
      case ANY -> Optional.of(text("calendar.cron.daily", time));
      case "MON-FRI" -> Optional.of(text("calendar.cron.workdays", time));
      default ->
          Arrays.stream(DayOfWeek.values())
              .filter(each -> each.name().startsWith(week) && week.length() == 3)
              .findFirst()
              .map(each -> each.getDisplayName(TextStyle.FULL, language.locale()))
              .map(each -> text("calendar.cron.weekly", each, time));
    };
  }

  private String date(String day, String month) {
    MonthDay date = MonthDay.of(Integer.parseInt(month), Integer.parseInt(day));
    return language.choose(
        "%d/%d".formatted(date.getDayOfMonth(), date.getMonthValue()),
        "%d %s"
            .formatted(
                date.getDayOfMonth(),
                date.getMonth().getDisplayName(TextStyle.FULL, language.locale())));
  }

  private static String any(String field) {
    return field.equals("?") ? ANY : field;
  }

  private String text(String key, Object... values) {
    return messages.getMessage(key, values, language.locale());
  }
}
