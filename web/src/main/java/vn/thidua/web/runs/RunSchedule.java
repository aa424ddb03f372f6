package vn.thidua.web.runs;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.scheduling.support.CronExpression;
import org.springframework.scheduling.support.CronTrigger;
import vn.thidua.web.account.Audit;

/**
 * Starts the batch by the calendar of {@link EtlSettings}. Where several instances serve one
 * database, the first to start it is the one that does: a second batch is refused.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class RunSchedule implements SchedulingConfigurer {
  /** Who asked for a batch that nobody asked for. */
  static final String REQUESTED_BY = "schedule";

  private static final Logger LOG = LoggerFactory.getLogger(RunSchedule.class);

  private final EtlSettings settings;
  private final BatchRunner runner;
  private final Audit audit;

  RunSchedule(EtlSettings settings, BatchRunner runner, Audit audit) {
    this.settings = settings;
    this.runner = runner;
    this.audit = audit;
  }

  @Override
  public void configureTasks(ScheduledTaskRegistrar tasks) {
    if (settings.schedule() != null) {
      tasks.addTriggerTask(this::start, new CronTrigger(settings.schedule(), settings.zone()));
    }
  }

  /** When it starts next; empty without a schedule. */
  Optional<ZonedDateTime> next(Clock clock) {
    return Optional.ofNullable(settings.schedule())
        .map(CronExpression::parse)
        .map(cron -> cron.next(ZonedDateTime.now(clock.withZone(settings.zone()))));
  }

  /** A run that cannot start now is told in the log; the next one comes by the calendar. */
  void start() {
    try {
      long batchId = runner.start(BatchOrder.by(REQUESTED_BY));
      audit.add(REQUESTED_BY, Audit.Action.RUN_STARTED, "batch " + batchId, null);
    } catch (BatchRefused e) {
      LOG.warn("The batch that was due by the schedule was not started: {}", e.getMessage());
    }
  }
}
