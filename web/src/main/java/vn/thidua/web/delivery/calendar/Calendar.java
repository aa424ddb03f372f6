package vn.thidua.web.delivery.calendar;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.support.CronExpression;
import vn.thidua.reports.document.Occasion;
import vn.thidua.reports.document.Period;
import vn.thidua.reports.mart.Frequency;

/**
 * When a report is due.
 *
 * @param occasion the period whose end it follows, or the event it comes with
 * @param timing how long after a period's end; empty for an event, which needs none
 * @param zone of its days and hours
 */
public record Calendar(Occasion occasion, @Nullable Timing timing, ZoneId zone) {
  /** Where nothing else is said. */
  public static final ZoneId HOME = ZoneId.of("Asia/Ho_Chi_Minh");

  private static final String EXAMPLES =
      "month workday 5 07:30, quarter day 10 07:30, month cron 0 30 7 * * MON, official,"
          + " correction, run";

  /** Times further back are not caught up, and not counted. */
  private static final int DAYS_BACK = 400;

  public Calendar {
    if ((timing == null) != isEvent(occasion)) {
      throw new IllegalArgumentException(
          "An event needs no time and a period needs one: " + EXAMPLES);
    }
    if (occasion == Occasion.SIGNING && !(timing instanceof Timing.ByCron)) {
      throw new IllegalArgumentException(
          "The day of signing is given as: signing cron 0 0 8 15 3 *");
    }
    if (timing instanceof Timing.ByCron cron) {
      requireDaily(cron.cron(), zone);
    }
  }

  /**
   * Reads what {@link #words} has written: {@code month workday 5 07:30}, {@code official}.
   *
   * @throws IllegalArgumentException for anything else; the message says what is right
   */
  public static Calendar parse(String words, ZoneId zone) {
    String[] parts = words.strip().split("\\s+", 3);
    try {
      Occasion occasion = Occasion.valueOf(parts[0].toUpperCase(Locale.ROOT));
      return switch (parts.length) {
        case 1 -> new Calendar(occasion, null, zone);
        case 3 -> new Calendar(occasion, timing(parts[1], parts[2]), zone);
        default -> throw new IllegalArgumentException("a time is missing");
      };
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new IllegalArgumentException(
          "A calendar is written like %s; not \"%s\" (%s)"
              .formatted(EXAMPLES, words.strip(), e.getMessage()),
          e);
    }
  }

  private static Timing timing(String kind, String rest) {
    if (kind.equals("cron")) {
      return new Timing.ByCron(rest);
    }
    String[] parts = rest.split("\\s+", -1);
    if (parts.length != 2) {
      throw new IllegalArgumentException("a day and a time");
    }
    int number = Integer.parseInt(parts[0]);
    LocalTime time = LocalTime.parse(parts[1]).truncatedTo(ChronoUnit.MINUTES);
    return switch (kind) {
      case "day" -> new Timing.OnDay(number, time);
      case "workday" -> new Timing.OnWorkingDay(number, time);
      default -> throw new IllegalArgumentException("day, workday or cron");
    };
  }

  /** As it stands in tables and files, without its zone. */
  public String words() {
    String name = occasion.name().toLowerCase(Locale.ROOT);
    return timing == null ? name : name + " " + timing.words();
  }

  /** Whether it goes by what happens and not by the clock. */
  public boolean isEvent() {
    return isEvent(occasion);
  }

  private static boolean isEvent(Occasion occasion) {
    return switch (occasion) {
      case MONTH, QUARTER, HALF, YEAR, SIGNING -> false;
      case OFFICIAL, RUN, CORRECTION -> true;
    };
  }

  /** The first time after another; empty for an event, and for a cron that never comes again. */
  public Optional<Occurrence> next(Instant after, WorkingDays days) {
    ZonedDateTime moment = after.atZone(zone);
    if (timing instanceof Timing.ByCron by) {
      return Optional.ofNullable(by.cron().next(moment)).map(this::about);
    }
    if (timing instanceof Timing.OnDay on) {
      return Optional.of(following(moment, period -> on.after(period, zone)));
    }
    if (timing instanceof Timing.OnWorkingDay on) {
      return Optional.of(following(moment, period -> on.after(period, zone, days)));
    }
    return Optional.empty();
  }

  /** The times after one and not after another, the earliest first; none for an event. */
  public List<Occurrence> between(Instant after, Instant until, WorkingDays days) {
    Instant earliest = until.minus(DAYS_BACK, ChronoUnit.DAYS);
    List<Occurrence> all = new ArrayList<>();
    Optional<Occurrence> next = next(after.isBefore(earliest) ? earliest : after, days);
    while (next.isPresent() && !next.get().dueAt().isAfter(until)) {
      all.add(next.get());
      next = next(next.get().dueAt(), days);
    }
    return all;
  }

  private interface End {
    ZonedDateTime of(Period period);
  }

  private Occurrence following(ZonedDateTime moment, End due) {
    Frequency span = occasion.span().orElseThrow();
    // long holidays and a late working day: what is due may be about the period before the last
    Period period = ended(span, moment.toLocalDate().minusMonths(2));
    while (!due.of(period).isAfter(moment)) {
      period = following(period);
    }
    return new Occurrence(due.of(period).toInstant(), period.year(), period);
  }

  private Occurrence about(ZonedDateTime due) {
    return occasion
        .span()
        .map(span -> ended(span, due.toLocalDate()))
        .map(period -> new Occurrence(due.toInstant(), period.year(), period))
        .orElseGet(() -> new Occurrence(due.toInstant(), due.getYear(), null));
  }

  private static Period following(Period period) {
    return ended(period.span(), period.lastDay().plusDays(1).plusMonths(months(period.span())));
  }

  /** The last period that had ended before a day began. */
  private static Period ended(Frequency span, LocalDate day) {
    LocalDate before = day.minusMonths(months(span));
    return new Period(before.getYear(), span, (before.getMonthValue() - 1) / months(span) + 1);
  }

  private static int months(Frequency span) {
    return switch (span) {
      case MONTH -> 1;
      case QUARTER -> 3;
      case HALF -> 6;
      case YEAR -> 12;
    };
  }

  private static void requireDaily(CronExpression cron, ZoneId zone) {
    ZonedDateTime first = cron.next(LocalDate.of(2025, 1, 1).atStartOfDay(zone));
    ZonedDateTime second = first == null ? null : cron.next(first);
    if (first != null && second != null && first.plusHours(1).isAfter(second)) {
      throw new IllegalArgumentException("not more often than once an hour");
    }
  }
}
