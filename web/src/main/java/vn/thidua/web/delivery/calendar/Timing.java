package vn.thidua.web.delivery.calendar;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.springframework.scheduling.support.CronExpression;
import vn.thidua.reports.document.Period;

/** On which day and at what time after a period has ended. */
public sealed interface Timing {
  /** A day of the month after the period. */
  record OnDay(int day, LocalTime time) implements Timing {
    /** Every month has it. */
    static final int LAST = 28;

    public OnDay {
      require(day, LAST);
    }

    @Override
    public String words() {
      return "day %d %s".formatted(day, time);
    }

    ZonedDateTime after(Period period, ZoneId zone) {
      return period.lastDay().plusDays(1).withDayOfMonth(day).atTime(time).atZone(zone);
    }
  }

  /** A working day after the period, counted from its end. */
  record OnWorkingDay(int number, LocalTime time) implements Timing {
    static final int LAST = 20;

    public OnWorkingDay {
      require(number, LAST);
    }

    @Override
    public String words() {
      return "workday %d %s".formatted(number, time);
    }

    ZonedDateTime after(Period period, ZoneId zone, WorkingDays days) {
      LocalDate day = days.nth(number, period.lastDay().plusDays(1));
      return day.atTime(time).atZone(zone);
    }
  }

  /**
   * Second, minute, hour, day, month, weekday: again and again about the last period that has
   * ended.
   */
  record ByCron(String expression) implements Timing {
    public ByCron {
      CronExpression.parse(expression);
    }

    @Override
    public String words() {
      return "cron " + expression;
    }

    CronExpression cron() {
      return CronExpression.parse(expression);
    }
  }

  String words();

  private static void require(int number, int last) {
    if (number < 1 || number > last) {
      throw new IllegalArgumentException(
          "A day lies between 1 and %d, not %d".formatted(last, number));
    }
  }
}
