package vn.thidua.web.delivery;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.thidua.reports.document.Occasion;
import vn.thidua.reports.scope.Scope;
import vn.thidua.reports.text.Language;
import vn.thidua.web.delivery.calendar.Calendar;
import vn.thidua.web.delivery.calendar.Timing;
import vn.thidua.web.edition.ScopeField;

/**
 * What the form of a subscription holds, as it was typed.
 *
 * @param rule {@code workday}, {@code day} or {@code cron}; events take none
 * @param number of the day or working day
 * @param time of the day
 */
record SubscriptionForm(
    @Nullable String recipient,
    @Nullable String address,
    @Nullable String login,
    @Nullable String report,
    @Nullable String scope,
    @Nullable String occasion,
    @Nullable String rule,
    @Nullable String number,
    @Nullable String time,
    @Nullable String cron,
    @Nullable String zone,
    @Nullable String language) {
  private static final String WORKDAY = "workday";
  private static final String DAY = "day";
  private static final String CRON = "cron";

  /** An empty form with what most people want. */
  static SubscriptionForm empty(ScopeField scopes) {
    return new SubscriptionForm(
        "",
        "",
        "",
        "",
        scopes.text(Scope.CITY),
        "MONTH",
        WORKDAY,
        "5",
        "07:30",
        "",
        Calendar.HOME.getId(),
        "vi");
  }

  /** The form of a subscription, whose scope is shown by name. */
  static SubscriptionForm of(Subscription subscription, ScopeField scopes) {
    Timing timing = subscription.calendar().timing();
    String rule = WORKDAY;
    String number = "5";
    String time = "07:30";
    String cron = "";
    if (timing instanceof Timing.OnDay on) {
      rule = DAY;
      number = String.valueOf(on.day());
      time = on.time().toString();
    } else if (timing instanceof Timing.OnWorkingDay on) {
      number = String.valueOf(on.number());
      time = on.time().toString();
    } else if (timing instanceof Timing.ByCron by) {
      rule = CRON;
      cron = by.expression();
    }
    String login = subscription.login();
    return new SubscriptionForm(
        subscription.recipient(),
        subscription.address(),
        login == null ? "" : login,
        subscription.report(),
        scopes.text(subscription.scope()),
        subscription.calendar().occasion().name(),
        rule,
        number,
        time,
        cron,
        subscription.zone().getId(),
        subscription.language().code());
  }

  /**
   * What it stands for.
   *
   * @param wanted empty where it cannot be read
   * @param faults keys of messages
   * @param near scopes that are called nearly as what was typed
   */
  record Read(@Nullable NewSubscription wanted, List<String> faults, List<String> near) {}

  /** Reads the form; the field of its scope knows names. */
  Read read(ScopeField scopes) {
    List<String> faults = new ArrayList<>();
    ScopeField.Meant meant = scopes.read(text(scope));
    Scope about = meant.scope();
    if (about == null) {
      faults.add("scope.fault");
    }
    ZoneId hours = null;
    try {
      hours = ZoneId.of(text(zone));
    } catch (DateTimeException e) {
      faults.add("subscriptions.fault.zone");
    }
    Calendar calendar = null;
    if (hours != null) {
      try {
        calendar = calendar(hours);
      } catch (IllegalArgumentException | DateTimeException e) {
        faults.add("subscriptions.fault.calendar");
      }
    }
    if (about == null || calendar == null) {
      return new Read(null, faults, meant.near());
    }
    return new Read(
        new NewSubscription(
            text(recipient),
            text(address),
            login,
            text(report),
            about,
            calendar,
            text(language).equals("en") ? Language.EN : Language.VI),
        faults,
        List.of());
  }

  private Calendar calendar(ZoneId hours) {
    Occasion due = Occasion.valueOf(text(occasion).toUpperCase(Locale.ROOT));
    boolean isEvent =
        switch (due) {
          case OFFICIAL, RUN, CORRECTION -> true;
          case MONTH, QUARTER, HALF, YEAR, SIGNING -> false;
        };
    return new Calendar(due, isEvent ? null : timing(), hours);
  }

  private Timing timing() {
    return switch (text(rule)) {
      case WORKDAY -> new Timing.OnWorkingDay(Integer.parseInt(text(number)), clock());
      case DAY -> new Timing.OnDay(Integer.parseInt(text(number)), clock());
      case CRON -> new Timing.ByCron(text(cron));
      default -> throw new IllegalArgumentException("no such rule");
    };
  }

  private LocalTime clock() {
    return LocalTime.parse(text(time)).withSecond(0).withNano(0);
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value.strip();
  }
}
