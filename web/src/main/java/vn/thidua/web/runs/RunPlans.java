package vn.thidua.web.runs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The plan that holds: the last one set on screen, else the one of {@link EtlSettings}. */
@Repository
class RunPlans {
  private final JdbcClient jdbc;
  private final RunPlan configured;

  RunPlans(JdbcClient jdbc, EtlSettings settings) {
    this.jdbc = jdbc;
    this.configured = new RunPlan(settings.schedule(), settings.zone(), null, null);
  }

  RunPlan current() {
    return jdbc.sql(
            "select cron, zone, set_by, set_at from app.run_schedule"
                + " order by schedule_id desc limit 1")
        .query(RunPlans::plan)
        .optional()
        .orElse(configured);
  }

  void set(RunPlan plan) {
    jdbc.sql("insert into app.run_schedule (cron, zone, set_by) values (?, ?, ?)")
        .param(plan.cron())
        .param(plan.zone().getId())
        .param(plan.setBy())
        .update();
  }

  private static RunPlan plan(ResultSet row, int number) throws SQLException {
    return new RunPlan(
        row.getString("cron"),
        ZoneId.of(row.getString("zone")),
        row.getString("set_by"),
        row.getObject("set_at", OffsetDateTime.class).toInstant());
  }
}
