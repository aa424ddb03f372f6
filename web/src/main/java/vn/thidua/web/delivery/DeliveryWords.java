package vn.thidua.web.delivery;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.thidua.reports.document.Period;
import vn.thidua.reports.scope.Scope;
import vn.thidua.reports.text.Language;
import vn.thidua.web.delivery.calendar.Calendar;
import vn.thidua.web.delivery.calendar.Timing;

/** What things of delivery are called on screens. */
@Component
class DeliveryWords {
  private static final Set<String> STEPS =
      Set.of("planner", "builder", "sender", "notices", "year-end");

  private final MessageSource messages;
  private final LetterWriter writer;
  private final DeliverySettings settings;
  private final Clock clock;

  DeliveryWords(
      MessageSource messages, LetterWriter writer, DeliverySettings settings, Clock clock) {
    this.messages = messages;
    this.writer = writer;
    this.settings = settings;
    this.clock = clock;
  }

  public String report(String id, Language language) {
    return writer.report(id, language);
  }

  public String period(String words, Language language) {
    return Period.parse(words).name(language);
  }

  public String scope(Scope scope, Language language) {
    if (scope instanceof Scope.OfCluster cluster) {
      return text("subscriptions.scope.cluster", language, cluster.clusterCode());
    }
    if (scope instanceof Scope.OfUnit unit) {
      return text("subscriptions.scope.unit", language, unit.unitCode());
    }
    return text("subscriptions.scope.city", language);
  }

  public String calendar(Calendar calendar, Language language) {
    String occasion = text("calendar." + calendar.occasion(), language);
    Timing timing = calendar.timing();
    if (timing instanceof Timing.OnDay on) {
      return text("calendar.on-day", language, occasion, on.day(), on.time().toString());
    }
    if (timing instanceof Timing.OnWorkingDay on) {
      return text("calendar.on-workday", language, occasion, on.number(), on.time().toString());
    }
    if (timing instanceof Timing.ByCron by) {
      return text(
          "calendar.by-cron",
          language,
          occasion,
          new CronWords(messages, language).of(by.expression()));
    }
    return occasion;
  }

  /** When it is due next, by the clock of its zone; empty for an event. */
  public String next(Subscription subscription, Language language) {
    return subscription
        .calendar()
        .next(clock.instant(), settings.workingDays())
        .map(next -> time(next.dueAt(), subscription.calendar(), language))
        .orElse("");
  }

  /** A time by the clock of the calendar's zone. */
  public String time(Instant instant, Calendar calendar, Language language) {
    return DateTimeFormatter.ofPattern(
            language.choose("HH:mm dd/MM/yyyy", "d MMM yyyy HH:mm"), language.locale())
        .format(instant.atZone(calendar.zone()));
  }

  /** Why something did not leave; empty where there is no reason. */
  public String reason(@Nullable Reason reason, Language language) {
    return Optional.ofNullable(reason)
        .map(each -> text("delivery.reason." + each, language))
        .orElse("");
  }

  /**
   * Who has brought a message along: a step of the service by its name, without the mark of the
   * process that took it, which tells nothing to anybody who reads the ledger; or an account.
   */
  public String by(String changedBy, Language language) {
    String step = changedBy.split(" ", 2)[0];
    return STEPS.contains(step) ? text("delivery.by." + step, language) : changedBy;
  }

  private String text(String key, Language language, Object... values) {
    return messages.getMessage(key, values, language.locale());
  }
}
