package vn.thidua.web.runs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import vn.thidua.web.account.Audit;

/**
 * Starts the batch by the calendar of {@link RunPlans}, which it looks at every few seconds: a new
 * calendar holds for every instance at once. Where several serve one database, the first to start
 * the batch is the one that does: a second one is refused while it runs, and left out after it.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class RunSchedule implements SchedulingConfigurer {
  /** Who asked for a batch that nobody asked for. */
  static final String REQUESTED_BY = "schedule";

  private static final Logger LOG = LoggerFactory.getLogger(RunSchedule.class);
  private static final Duration PULSE = Duration.ofSeconds(5);

  private final RunPlans plans;
  private final Batches batches;
  private final BatchRunner runner;
  private final Audit audit;
  private final MessageSource messages;
  private final Clock clock = Clock.systemUTC();

  /** Until when the calendar has been looked at. */
  private Instant seen = clock.instant();

  RunSchedule(
      RunPlans plans, Batches batches, BatchRunner runner, Audit audit, MessageSource messages) {
    this.messages = messages;
    this.plans = plans;
    this.batches = batches;
    this.runner = runner;
    this.audit = audit;
  }

  @Override
  public void configureTasks(ScheduledTaskRegistrar tasks) {
    tasks.addFixedDelayTask(this::look, PULSE);
  }

  /** Starts what became due since the last look, once. */
  private void look() {
    Instant now = clock.instant();
    Optional<Instant> due = plans.current().after(seen).filter(time -> !time.isAfter(now));
    seen = now;
    if (due.isPresent() && !isStarted(due.get())) {
      start();
    }
  }

  /** Whether another instance was faster, and may be through already. */
  private boolean isStarted(Instant due) {
    return batches.latest(1).stream()
        .anyMatch(
            batch -> batch.requestedBy().equals(REQUESTED_BY) && !batch.startedAt().isBefore(due));
  }

  /** A run that cannot start now is told in the log; the next one comes by the calendar. */
  private void start() {
    try {
      long batchId = runner.start(BatchOrder.by(REQUESTED_BY));
      audit.add(REQUESTED_BY, Audit.Action.RUN_STARTED, "batch " + batchId, null);
    } catch (BatchRefused e) {
      LOG.warn("The batch that was due by the schedule was not started: {}", e.told(messages));
    }
  }
}
