package vn.thidua.web.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The audit log: who did what, when and from where. Entries are only ever added. */
@Repository
public class Audit {
  private final JdbcClient jdbc;

  Audit(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What is put on record. */
  public enum Action {
    SIGNED_IN,
    SIGN_IN_REFUSED,
    SIGNED_OUT,
    PASSWORD_CHANGED,
    ACCOUNT_CREATED,
    ACCOUNT_DISABLED,
    ACCOUNT_ENABLED,
    PASSWORD_RESET,
    TOKEN_ISSUED,
    TOKEN_REVOKED,
    DOWNLOADED,
    ISSUED,
    COMPARED,
    RUN_STARTED,
    YEAR_CLOSED,
    RUN_CANCELLED,
    SCHEDULE_CHANGED,
    SUBSCRIBED,
    SUBSCRIPTION_CHANGED,
    SUBSCRIPTION_PAUSED,
    SUBSCRIPTION_RESUMED,
    SUBSCRIPTION_ENDED,
    SUBSCRIPTIONS_IMPORTED,
    UNSUBSCRIBED,
    PROOF_SENT,
    RESENT
  }

  /** One line of the log; {@code subject} is what was acted on, if not the account itself. */
  public record Entry(
      Instant at,
      String login,
      Action action,
      @Nullable String subject,
      @Nullable String address) {}

  public void add(String login, Action action, @Nullable String subject, @Nullable String address) {
    jdbc.sql("insert into app.audit (login, action, subject, address) values (?, ?, ?, ?)")
        .param(login.length() > 200 ? login.substring(0, 200) : login)
        .param(action.name())
        .param(subject)
        .param(address)
        .update();
  }

  /** The newest first. */
  List<Entry> latest(int limit, int offset) {
    return jdbc.sql(
            "select at, login, action, subject, address from app.audit"
                + " order by audit_id desc limit ? offset ?")
        .params(limit, offset)
        .query(Audit::entry)
        .list();
  }

  private static Entry entry(ResultSet row, int number) throws SQLException {
    return new Entry(
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("login"),
        Action.valueOf(row.getString("action")),
        row.getString("subject"),
        row.getString("address"));
  }
}
