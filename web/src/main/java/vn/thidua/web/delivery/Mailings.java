package vn.thidua.web.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thidua.web.delivery.calendar.Calendar;
import vn.thidua.web.delivery.calendar.Occurrence;

/** The mailings of schema app. */
@Repository
class Mailings {
  private static final String SELECT =
      """
      select mailing_id, report, calendar, zone, due_at, year, period, edition_id, reason, detail,
        missed, recipients, repeated, unaffected, planned_at
      from app.mailing
      """;

  private final JdbcClient jdbc;

  Mailings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** When a report was last due by a calendar; empty where it never was. */
  Optional<Instant> last(String report, Calendar calendar) {
    return jdbc.sql(
            "select due_at from app.mailing where report = ? and calendar = ? and zone = ?"
                + " order by due_at desc limit 1")
        .params(report, calendar.words(), calendar.zone().getId())
        .query((row, number) -> row.getObject("due_at", OffsetDateTime.class).toInstant())
        .optional();
  }

  /**
   * Enters a time at which a report is due; empty where it is entered already.
   *
   * @param missed earlier times this one catches up
   */
  Optional<Long> add(
      String report,
      Calendar calendar,
      Occurrence due,
      Readiness readiness,
      int missed,
      Instant now) {
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("report", report);
    values.put("calendar", calendar.words());
    values.put("zone", calendar.zone().getId());
    values.put("due", Stored.time(due.dueAt()));
    values.put("year", due.year());
    values.put("period", due.stretch());
    values.put("edition", readiness.editionId());
    values.put("state", readiness.editionId() == null ? "WAITING" : "OPEN");
    values.put("reason", readiness.reason() == null ? null : readiness.reason().name());
    values.put("detail", readiness.detail());
    values.put("missed", missed);
    values.put("now", Stored.time(now));
    return jdbc.sql(
            """
            insert into app.mailing (report, calendar, zone, due_at, year, period, edition_id,
              state, reason, detail, missed, recipients, repeated, unaffected, planned_at)
            values (:report, :calendar, :zone, :due, :year, :period, :edition, :state, :reason,
              :detail, :missed, 0, 0, 0, :now)
            on conflict do nothing returning mailing_id
            """)
        .params(values)
        .query(Long.class)
        .optional();
  }

  /** Says how many it is for, and how many of them get nothing by it. */
  void count(long mailingId, int recipients, int repeated, int unaffected) {
    jdbc.sql(
            "update app.mailing set recipients = recipients + ?, repeated = repeated + ?,"
                + " unaffected = unaffected + ? where mailing_id = ?")
        .params(recipients, repeated, unaffected, mailingId)
        .update();
  }

  /** Gives one that waited its edition. */
  void open(long mailingId, long editionId) {
    jdbc.sql(
            "update app.mailing set edition_id = ?, state = 'OPEN', reason = null, detail = null"
                + " where mailing_id = ? and state = 'WAITING'")
        .params(editionId, mailingId)
        .update();
  }

  Optional<Mailing> byId(long mailingId) {
    return jdbc.sql(SELECT + "where mailing_id = ?")
        .param(mailingId)
        .query(Mailings::mailing)
        .optional();
  }

  /** Those that wait for an edition, the oldest first. */
  List<Mailing> waiting() {
    return jdbc.sql(SELECT + "where state = 'WAITING' order by mailing_id")
        .query(Mailings::mailing)
        .list();
  }

  /** The newest first. */
  List<Mailing> latest(int limit) {
    return jdbc.sql(SELECT + "order by mailing_id desc limit ?")
        .param(limit)
        .query(Mailings::mailing)
        .list();
  }

  private static Mailing mailing(ResultSet row, int number) throws SQLException {
    return new Mailing(
        row.getLong("mailing_id"),
        row.getString("report"),
        Calendar.parse(row.getString("calendar"), ZoneId.of(row.getString("zone"))),
        row.getObject("due_at", OffsetDateTime.class).toInstant(),
        row.getInt("year"),
        row.getString("period"),
        row.getObject("edition_id", Long.class),
        Stored.reason(row),
        row.getString("detail"),
        row.getInt("missed"),
        row.getInt("recipients"),
        row.getInt("repeated"),
        row.getInt("unaffected"),
        row.getObject("planned_at", OffsetDateTime.class).toInstant());
  }
}
