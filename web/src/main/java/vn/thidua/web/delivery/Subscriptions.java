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
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thidua.reports.mart.Page;
import vn.thidua.reports.mart.PageRequest;
import vn.thidua.reports.scope.Scope;
import vn.thidua.web.delivery.calendar.Calendar;

/** The subscriptions of schema app. */
@Repository
class Subscriptions {
  private static final String COLUMNS =
      """
      subscription_id, recipient, address, login, report, scope, calendar, zone, language, state,
      owner, active_since
      """;

  private final JdbcClient jdbc;

  Subscriptions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * That the same person gets the same report about the same scope by the same calendar already.
   */
  static final class AlreadySubscribed extends Exception {
    private static final long serialVersionUID = 1L;

    AlreadySubscribed(Throwable cause) {
      super("already subscribed", cause);
    }
  }

  /** Adds one; its number is the new one's. */
  long add(NewSubscription wanted, String by, Instant now) throws AlreadySubscribed {
    Map<String, @Nullable Object> values = values(wanted, by, now);
    try {
      return jdbc.sql(
              """
              insert into app.subscription (recipient, address, login, report, scope, calendar,
                zone, language, state, owner, created_at, active_since, changed_by, changed_at)
              values (:recipient, :address, :login, :report, :scope, :calendar, :zone, :language,
                'ACTIVE', :by, :now, :now, :by, :now)
              returning subscription_id
              """)
          .params(values)
          .query(Long.class)
          .single();
    } catch (DuplicateKeyException e) {
      throw new AlreadySubscribed(e);
    }
  }

  /** Changes one that has not ended; what was due before stays as it was planned. */
  void change(long subscriptionId, NewSubscription wanted, String by, Instant now)
      throws AlreadySubscribed {
    Map<String, @Nullable Object> values = values(wanted, by, now);
    values.put("id", subscriptionId);
    try {
      jdbc.sql(
              """
              update app.subscription set owner = :by, recipient = :recipient, address = :address,
                login = :login, report = :report, scope = :scope, calendar = :calendar,
                zone = :zone, language = :language, changed_by = :by, changed_at = :now,
                active_since = case when (report, calendar, zone) = (:report, :calendar, :zone)
                  then active_since else :now end
              where subscription_id = :id and state <> 'ENDED'
              """)
          .params(values)
          .update();
    } catch (DuplicateKeyException e) {
      throw new AlreadySubscribed(e);
    }
  }

  /** Pauses, resumes or ends one; what was due while it was paused is not sent afterwards. */
  void state(long subscriptionId, Subscription.State state, String by, Instant now) {
    jdbc.sql(
            """
            update app.subscription set state = :state, changed_by = :by, changed_at = :now,
              active_since = case when :state = 'ACTIVE' then :now else active_since end
            where subscription_id = :id and state <> 'ENDED' and state <> :state
            """)
        .param("id", subscriptionId)
        .param("state", state.name())
        .param("by", by)
        .param("now", Stored.time(now))
        .update();
  }

  Optional<Subscription> byId(long subscriptionId) {
    return jdbc.sql("select " + COLUMNS + " from app.subscription where subscription_id = ?")
        .param(subscriptionId)
        .query(Subscriptions::subscription)
        .optional();
  }

  /** One the reader sees; empty where there is none, or it is not theirs. */
  Optional<Subscription> byId(long subscriptionId, Visible visible) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + " from app.subscription d where d.subscription_id = :id and"
                + Visible.FILTER)
        .params(visible.parameters())
        .param("id", subscriptionId)
        .query(Subscriptions::subscription)
        .optional();
  }

  /** What the reader sees of those that have not ended, in the order asked for. */
  Page<Subscription> page(SubscriptionFilter filter, Visible visible, PageRequest page) {
    Map<String, @Nullable Object> values = visible.parameters();
    values.putAll(filter.values());
    String where =
        " from app.subscription d where " + Visible.FILTER + " and " + SubscriptionFilter.SQL;
    return Stored.page(
        jdbc, COLUMNS, where, filter.by().columns(), values, page, Subscriptions::subscription);
  }

  /** Those that are to be delivered. */
  List<Subscription> active() {
    return jdbc.sql(
            "select "
                + COLUMNS
                + " from app.subscription where state = 'ACTIVE' order by subscription_id")
        .query(Subscriptions::subscription)
        .list();
  }

  /** All that have not ended, by address. */
  List<Subscription> all() {
    return jdbc.sql(
            "select "
                + COLUMNS
                + " from app.subscription where state <> 'ENDED'"
                + " order by lower(address), report, scope, subscription_id")
        .query(Subscriptions::subscription)
        .list();
  }

  /** Addresses at which an account receives anything itself, in its own name. */
  List<String> addressesOf(String login) {
    return jdbc.sql(
            "select distinct lower(address) from app.subscription"
                + " where login = ? and state <> 'ENDED' order by 1")
        .param(login)
        .query(String.class)
        .list();
  }

  private static Map<String, @Nullable Object> values(
      NewSubscription wanted, String by, Instant now) {
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("recipient", wanted.recipient());
    values.put("address", wanted.address());
    values.put("login", wanted.login());
    values.put("report", wanted.report());
    values.put("scope", wanted.scope().words());
    values.put("calendar", wanted.calendar().words());
    values.put("zone", wanted.calendar().zone().getId());
    values.put("language", wanted.language().code());
    values.put("by", by);
    values.put("now", Stored.time(now));
    return values;
  }

  private static Subscription subscription(ResultSet row, int number) throws SQLException {
    return new Subscription(
        row.getLong("subscription_id"),
        row.getString("recipient"),
        row.getString("address"),
        row.getString("login"),
        row.getString("report"),
        Scope.parse(row.getString("scope")),
        Calendar.parse(row.getString("calendar"), ZoneId.of(row.getString("zone"))),
        Stored.language(row),
        Subscription.State.valueOf(row.getString("state")),
        row.getString("owner"),
        row.getObject("active_since", OffsetDateTime.class).toInstant());
  }
}
