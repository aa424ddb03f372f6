package vn.thidua.web.runs;

import java.nio.file.Path;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.scheduling.support.CronExpression;

/**
 * How the batch is started.
 *
 * @param command the launcher; looked for beside the jar and the working directory when not given
 * @param dossier the folder that "run now" publishes; without one the button says what is missing
 * @param lake where it keeps what it has read, for this mart alone; without one each run reads and
 *     computes everything
 * @param logFolder what each batch says, one file a batch
 * @param schedule when it starts by itself, as second, minute, hour, day, month, weekday: {@code 0
 *     0 5 * * MON-FRI}; empty for never
 * @param zone of the schedule's hours
 */
@ConfigurationProperties("thidua.etl")
record EtlSettings(
    @Nullable Path command,
    @Nullable Path dossier,
    @Nullable Path lake,
    @DefaultValue("data/runs") Path logFolder,
    @Nullable String schedule,
    @DefaultValue("Asia/Ho_Chi_Minh") ZoneId zone) {

  EtlSettings {
    schedule = schedule == null || schedule.isBlank() ? null : schedule.strip();
    if (schedule != null && !CronExpression.isValidExpression(schedule)) {
      throw new IllegalArgumentException(
          "thidua.etl.schedule is second, minute, hour, day, month, weekday, such as"
              + " \"0 0 5 * * MON-FRI\", not \""
              + schedule
              + "\"");
    }
    if (schedule != null && dossier == null) {
      throw new IllegalArgumentException(
          "thidua.etl.schedule starts the batch on thidua.etl.dossier, which is not set");
    }
  }
}
