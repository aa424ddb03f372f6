package vn.thidua.web.runs;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The batches of schema app. */
@Repository
class Batches {
  private static final String SELECT =
      "select batch_id, requested_by, dossier, started_at, finished_at, pid, process_started_at,"
          + " state, exit_status, log_file from app.batch ";

  private final JdbcClient jdbc;

  Batches(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @throws org.springframework.dao.DuplicateKeyException while another batch is RUNNING
   */
  long start(String requestedBy, Path dossier) {
    return jdbc.sql(
            "insert into app.batch (requested_by, dossier, state, log_file)"
                + " values (?, ?, 'RUNNING', '') returning batch_id")
        .params(requestedBy, dossier.toString())
        .query(Long.class)
        .single();
  }

  void started(long batchId, ProcessHandle process, Path logFile) {
    jdbc.sql(
            "update app.batch set pid = ?, process_started_at = ?, log_file = ? where batch_id = ?")
        .param(process.pid())
        .param(
            process.info().startInstant().map(each -> each.atOffset(ZoneOffset.UTC)).orElse(null))
        .param(logFile.toString())
        .param(batchId)
        .update();
  }

  /** The first end counts: a cancelled batch that then exits with a status stays cancelled. */
  void finish(long batchId, Batch.State state, @Nullable Integer exitStatus) {
    jdbc.sql(
            "update app.batch set state = ?, exit_status = ?, finished_at = now()"
                + " where batch_id = ? and state = 'RUNNING'")
        .param(state.name())
        .param(exitStatus)
        .param(batchId)
        .update();
  }

  Optional<Batch> byId(long batchId) {
    return jdbc.sql(SELECT + "where batch_id = ?").param(batchId).query(Batches::batch).optional();
  }

  Optional<Batch> running() {
    return jdbc.sql(SELECT + "where state = 'RUNNING'").query(Batches::batch).optional();
  }

  List<Batch> latest(int limit) {
    return jdbc.sql(SELECT + "order by batch_id desc limit ?")
        .param(limit)
        .query(Batches::batch)
        .list();
  }

  private static Batch batch(ResultSet row, int number) throws SQLException {
    return new Batch(
        row.getLong("batch_id"),
        row.getString("requested_by"),
        row.getString("dossier"),
        row.getObject("started_at", OffsetDateTime.class).toInstant(),
        instant(row, "finished_at"),
        row.getObject("pid", Long.class),
        instant(row, "process_started_at"),
        Batch.State.valueOf(row.getString("state")),
        row.getObject("exit_status", Integer.class),
        Path.of(row.getString("log_file")));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
    return value == null ? null : value.toInstant();
  }
}
