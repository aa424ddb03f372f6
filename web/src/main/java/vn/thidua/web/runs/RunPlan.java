package vn.thidua.web.runs;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.support.CronExpression;

/**
 * When the batch starts by itself.
 *
 * @param cron second, minute, hour, day, month, weekday; empty for never
 * @param zone of its hours
 * @param setBy who set it on screen; empty where the configuration says so
 */
record RunPlan(
    @Nullable String cron, ZoneId zone, @Nullable String setBy, @Nullable Instant setAt) {

  /**
   * Reads what somebody typed; empty where it is no calendar, or one that never comes.
   *
   * @param cron blank for never
   */
  static Optional<RunPlan> of(String cron, String zone, String setBy, Instant setAt) {
    String text = cron.strip();
    try {
      RunPlan plan =
          new RunPlan(text.isEmpty() ? null : text, ZoneId.of(zone.strip()), setBy, setAt);
      return text.isEmpty() || plan.after(setAt).isPresent() ? Optional.of(plan) : Optional.empty();
    } catch (IllegalArgumentException | DateTimeException e) {
      return Optional.empty();
    }
  }

  /** When it starts next after a moment; empty for never. */
  Optional<Instant> after(Instant moment) {
    if (cron == null) {
      return Optional.empty();
    }
    ZonedDateTime next = CronExpression.parse(cron).next(moment.atZone(zone));
    return Optional.ofNullable(next).map(ZonedDateTime::toInstant);
  }

  /** The next times it starts, as many as there are. */
  List<Instant> next(Instant moment, int most) {
    return Stream.iterate(
            after(moment), Optional::isPresent, last -> last.flatMap(each -> after(each)))
        .limit(most)
        .flatMap(Optional::stream)
        .toList();
  }
}
