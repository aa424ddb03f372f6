package vn.thidua.web.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thidua.reports.mart.Page;
import vn.thidua.reports.mart.PageRequest;
import vn.thidua.reports.scope.Scope;

/**
 * The lines of schema app. What happens to a line that is at work is written by who has claimed it;
 * once the lease has run out and another has claimed it, the first one's word no longer counts.
 */
@Repository
class Ledger {
  private static final String COLUMNS =
      """
      d.delivery_id, d.kind, d.report, d.scope, d.period, d.edition_id, d.recipient, d.apart,
      d.mailing_id, d.subscription_id, d.recipient_name, d.login, d.owner, d.language, d.due_at,
      d.state, d.reason, d.detail, d.issued_id, d.message_id, d.is_uncertain, d.attempts,
      d.next_attempt_at, d.reply, d.changed_at
      """;

  /** The lease is by the database's clock, which all instances share. */
  private static final String CLAIM =
      """
      with free as (
        select delivery_id from app.delivery
        where %s and (claimed_until is null or claimed_until < now())
        order by next_attempt_at nulls first, mailing_id, report, scope, language, delivery_id
        limit :most
        for update skip locked)
      update app.delivery d
      set claimed_by = :claim, claimed_until = now() + make_interval(secs => :lease),
        changed_by = :claim, changed_at = :now %s
      from free where free.delivery_id = d.delivery_id
      returning
      """;

  private static final String CLAIM_DUE =
      CLAIM.formatted("state = 'DUE' and coalesce(next_attempt_at, '-infinity') <= :now", "")
          + COLUMNS;

  /** A line found SENT was handed over by somebody who never told how it ended. */
  private static final String CLAIM_BUILT =
      CLAIM.formatted(
              "state in ('BUILT', 'SENT', 'FAILED')"
                  + " and coalesce(next_attempt_at, '-infinity') <= :now",
              """
              , attempts = d.attempts + 1,
              is_uncertain = d.is_uncertain or d.state = 'SENT',
              reason = case when d.state = 'SENT' then 'UNCERTAIN' else d.reason end,
              state = case when d.state = 'SENT' then 'FAILED' else d.state end
              """)
          + COLUMNS;

  /** Proofs and notices are the board's own affair. */
  private static final String VISIBLE = Visible.FILTER + "and (:sees_all or d.kind = 'DOCUMENT') ";

  private static final String MINE = " where delivery_id = :id and claimed_by = :claim";

  private final JdbcClient jdbc;

  Ledger(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Enters a line that is due, or held; false where the recipient has it, or will. */
  boolean add(NewDelivery line, Instant now) {
    Map<String, @Nullable Object> values = line.values();
    values.put("now", Stored.time(now));
    return jdbc.sql(
                """
                insert into app.delivery (kind, report, scope, period, edition_id, recipient,
                  apart, mailing_id, subscription_id, recipient_name, login, owner, language,
                  due_at, state, reason, detail, message_id, changed_by, changed_at)
                values (:kind, :report, :scope, :period, :edition, :recipient, :apart, :mailing,
                  :subscription, :name, :login, :owner, :language, :due, :state, :reason, :detail,
                  :message, :by, :now)
                on conflict do nothing
                """)
            .params(values)
            .update()
        == 1;
  }

  /** Lines whose document is to be made, those of one document together. */
  List<Delivery> claimDue(String claim, int most, Duration lease, Instant now) {
    return claim(CLAIM_DUE, claim, most, lease, now);
  }

  /** Lines to be sent; each claim is an attempt. */
  List<Delivery> claimBuilt(String claim, int most, Duration lease, Instant now) {
    return claim(CLAIM_BUILT, claim, most, lease, now);
  }

  private List<Delivery> claim(String sql, String claim, int most, Duration lease, Instant now) {
    return jdbc.sql(sql)
        .param("claim", claim)
        .param("most", most)
        .param("lease", lease.toMillis() / 1000.0)
        .param("now", Stored.time(now))
        .query(Ledger::delivery)
        .list();
  }

  /** Gives back what was claimed and not begun. */
  void release(Delivery line, String claim) {
    jdbc.sql(
            "update app.delivery set attempts = greatest(0, attempts - case when state = 'DUE' then"
                + " 0 else 1 end), claimed_by = null, claimed_until = null"
                + MINE)
        .param("id", line.deliveryId())
        .param("claim", claim)
        .update();
  }

  /** Its document is in the archive. */
  void built(Delivery line, long issuedId, String messageId, String claim, Instant now) {
    end(
            "state = 'BUILT', issued_id = :issued, message_id = :message, reason = null,"
                + " detail = null, attempts = 0, next_attempt_at = null",
            line,
            claim,
            now)
        .param("issued", issuedId)
        .param("message", messageId)
        .update();
  }

  /**
   * Work on it begins, perhaps long after it was claimed; the lease begins anew.
   *
   * @return false where it ran out, so that it may be somebody else's
   */
  boolean begin(Delivery line, String claim, Duration lease) {
    return jdbc.sql(
                "update app.delivery set claimed_until = now() + make_interval(secs => :lease)"
                    + MINE
                    + " and claimed_until > now()")
            .param("id", line.deliveryId())
            .param("claim", claim)
            .param("lease", lease.toMillis() / 1000.0)
            .update()
        == 1;
  }

  /**
   * Its first byte is about to leave; the lease begins anew.
   *
   * @return false where it is somebody else's by now, so that it must not leave here
   */
  boolean sending(Delivery line, String claim, Duration lease, Instant now) {
    return jdbc.sql(
                "update app.delivery set state = 'SENT', reason = null, detail = null,"
                    + " changed_by = :claim, changed_at = :now,"
                    + " claimed_until = now() + make_interval(secs => :lease)"
                    + MINE
                    + " and claimed_until > now()")
            .param("id", line.deliveryId())
            .param("claim", claim)
            .param("lease", lease.toMillis() / 1000.0)
            .param("now", Stored.time(now))
            .update()
        == 1;
  }

  /** The server has it. */
  boolean accepted(Delivery line, String reply, String claim, Instant now) {
    return end(
                "state = 'ACCEPTED', reply = :reply, reason = null, detail = null,"
                    + " next_attempt_at = null",
                line,
                claim,
                now)
            .param("reply", reply)
            .update()
        == 1;
  }

  /** To be tried again; an uncertain end marks the line for good. */
  void failed(
      Delivery line, Reason reason, String detail, Instant again, String claim, Instant now) {
    end(
            "state = case when state = 'DUE' then 'DUE' else 'FAILED' end,"
                + " attempts = attempts + case when state = 'DUE' then 1 else 0 end,"
                + " is_uncertain = is_uncertain or :reason = 'UNCERTAIN', reason = :reason,"
                + " detail = :detail, next_attempt_at = :again",
            line,
            claim,
            now)
        .param("reason", reason.name())
        .param("detail", detail)
        .param("again", Stored.time(again))
        .update();
  }

  /** Not to be tried again by itself. */
  void close(
      Delivery line,
      Delivery.State state,
      Reason reason,
      @Nullable String detail,
      String claim,
      Instant now) {
    end(
            "state = :state, is_uncertain = is_uncertain or :reason = 'UNCERTAIN',"
                + " reason = :reason, detail = :detail, next_attempt_at = null",
            line,
            claim,
            now)
        .param("state", state.name())
        .param("reason", reason.name())
        .param("detail", detail)
        .update();
  }

  /** How the work on a line ends, told by who has claimed it; nothing where another has by now. */
  private JdbcClient.StatementSpec end(String change, Delivery line, String claim, Instant now) {
    return jdbc.sql(
            "update app.delivery set "
                + change
                + ", changed_by = :claim, changed_at = :now, claimed_by = null,"
                + " claimed_until = null"
                + MINE)
        .param("id", line.deliveryId())
        .param("claim", claim)
        .param("now", Stored.time(now));
  }

  /** The lines that waited for an edition are due of it, unless the recipient has it already. */
  int release(long mailingId, long editionId, String by, Instant now) {
    return jdbc.sql(
            """
            update app.delivery d set state = 'DUE', reason = null, detail = null,
              edition_id = :edition, changed_by = :by, changed_at = :now
            where mailing_id = :mailing and state = 'HELD' and edition_id = 0
              and not exists (
                select from app.delivery o
                where (o.report, o.scope, o.period, o.edition_id, o.recipient, o.apart)
                  = (d.report, d.scope, d.period, :edition, d.recipient, d.apart))
            """)
        .param("mailing", mailingId)
        .param("edition", editionId)
        .param("by", by)
        .param("now", Stored.time(now))
        .update();
  }

  /**
   * Has a line tried anew that failed, was given up or held.
   *
   * @return false where it may not be
   */
  boolean resend(long deliveryId, String by, Instant now) {
    return jdbc.sql(
                """
                update app.delivery set
                  state = case when issued_id is null and kind <> 'NOTICE' then 'DUE' else 'BUILT' end,
                  reason = null, detail = null, attempts = 0, next_attempt_at = null,
                  changed_by = :by, changed_at = :now
                where delivery_id = :id and edition_id > case when kind = 'NOTICE' then -1 else 0 end
                  and state in ('FAILED', 'GIVEN_UP', 'HELD')
                  and (claimed_until is null or claimed_until < now())
                """)
            .param("id", deliveryId)
            .param("by", by)
            .param("now", Stored.time(now))
            .update()
        == 1;
  }

  Optional<Delivery> byId(long deliveryId) {
    return jdbc.sql("select " + COLUMNS + " from app.delivery d where d.delivery_id = ?")
        .param(deliveryId)
        .query(Ledger::delivery)
        .optional();
  }

  /** A line the reader sees; empty where there is none, or it is not theirs. */
  Optional<Delivery> byId(long deliveryId, Visible visible) {
    return jdbc.sql(
            "select " + COLUMNS + " from app.delivery d where d.delivery_id = :id and" + VISIBLE)
        .params(visible.parameters())
        .param("id", deliveryId)
        .query(Ledger::delivery)
        .optional();
  }

  /** What the reader sees, the newest first. */
  Page<Delivery> page(DeliveryFilter filter, Visible visible, PageRequest page) {
    Map<String, @Nullable Object> values = visible.parameters();
    values.putAll(filter.values());
    String where = " from app.delivery d where " + VISIBLE + " and " + DeliveryFilter.SQL;
    return Stored.page(jdbc, COLUMNS, where, "d.delivery_id desc", values, page, Ledger::delivery);
  }

  /** How many lines the reader sees in which state; every state is there. */
  Map<Delivery.State, Long> totals(Visible visible) {
    return counts(
        jdbc.sql(
                "select d.state, count(*) from app.delivery d where" + VISIBLE + "group by d.state")
            .params(visible.parameters()));
  }

  /** The newest lines of a subscription. */
  List<Delivery> ofSubscription(long subscriptionId, int most) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + " from app.delivery d where d.subscription_id = ?"
                + " order by d.delivery_id desc limit ?")
        .params(subscriptionId, most)
        .query(Ledger::delivery)
        .list();
  }

  /** Numbers of the lines of a mailing that were given up. */
  List<Long> givenUp(long mailingId) {
    return jdbc.sql(
            "select delivery_id from app.delivery where mailing_id = ? and kind = 'DOCUMENT'"
                + " and state = 'GIVEN_UP' order by delivery_id")
        .param(mailingId)
        .query(Long.class)
        .list();
  }

  /** The lines of a mailing, in the order they were planned. */
  List<Delivery> ofMailing(long mailingId) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + " from app.delivery d where d.mailing_id = ? and d.kind = 'DOCUMENT'"
                + " order by d.delivery_id")
        .param(mailingId)
        .query(Ledger::delivery)
        .list();
  }

  /** How many lines of a mailing are in which state; every state is there. */
  Map<Delivery.State, Long> counts(long mailingId) {
    return counts(
        jdbc.sql(
                "select state, count(*) from app.delivery where mailing_id = ? and kind ="
                    + " 'DOCUMENT' group by state")
            .param(mailingId));
  }

  private static Map<Delivery.State, Long> counts(JdbcClient.StatementSpec query) {
    Map<Delivery.State, Long> counts = new EnumMap<>(Delivery.State.class);
    for (Delivery.State state : Delivery.State.values()) {
      counts.put(state, 0L);
    }
    query.query(
        row -> {
          counts.put(Delivery.State.valueOf(row.getString(1)), row.getLong(2));
        });
    return counts;
  }

  /** Lines of a mailing that a person has to look at, those held or given up. */
  List<Delivery> stuck(long mailingId, int most) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + " from app.delivery d where d.mailing_id = ? and d.kind = 'DOCUMENT'"
                + " and d.state in ('HELD', 'GIVEN_UP') order by d.delivery_id limit ?")
        .params(mailingId, most)
        .query(Ledger::delivery)
        .list();
  }

  /** Mailings with lines that were due before and are still on their way, or waiting. */
  List<Long> late(Instant dueBefore) {
    return jdbc.sql(
            "select distinct mailing_id from app.delivery where kind = 'DOCUMENT'"
                + " and mailing_id is not null and due_at < ?"
                + " and (state in ('DUE', 'BUILT', 'SENT', 'FAILED')"
                + " or (state = 'HELD' and edition_id = 0)) order by 1")
        .param(Stored.time(dueBefore))
        .query(Long.class)
        .list();
  }

  /** Whose subscriptions a mailing serves. */
  List<String> owners(long mailingId) {
    return jdbc.sql(
            "select distinct owner from app.delivery where mailing_id = ? and kind = 'DOCUMENT'"
                + " order by 1")
        .param(mailingId)
        .query(String.class)
        .list();
  }

  /** One change of a line. */
  record Change(
      Instant at,
      String changedBy,
      Delivery.State state,
      @Nullable Reason reason,
      @Nullable String detail,
      boolean isUncertain) {}

  /** What happened to a line, the first first. */
  List<Change> changes(long deliveryId) {
    return jdbc.sql(
            "select at, changed_by, state, reason, detail, is_uncertain from app.delivery_change"
                + " where delivery_id = ? order by change_id")
        .param(deliveryId)
        .query(
            (row, number) ->
                new Change(
                    row.getObject("at", OffsetDateTime.class).toInstant(),
                    row.getString("changed_by"),
                    Delivery.State.valueOf(row.getString("state")),
                    Stored.reason(row),
                    row.getString("detail"),
                    row.getBoolean("is_uncertain")))
        .list();
  }

  /** The address as it stands in the unique key. */
  static String recipient(String address) {
    return address.strip().toLowerCase(Locale.ROOT);
  }

  static Delivery delivery(ResultSet row, int number) throws SQLException {
    return new Delivery(
        row.getLong("delivery_id"),
        Delivery.Kind.valueOf(row.getString("kind")),
        row.getString("report"),
        Scope.parse(row.getString("scope")),
        row.getString("period"),
        row.getLong("edition_id"),
        row.getString("recipient"),
        row.getString("apart"),
        row.getObject("mailing_id", Long.class),
        row.getObject("subscription_id", Long.class),
        row.getString("recipient_name"),
        row.getString("login"),
        row.getString("owner"),
        Stored.language(row),
        row.getObject("due_at", OffsetDateTime.class).toInstant(),
        Delivery.State.valueOf(row.getString("state")),
        Stored.reason(row),
        row.getString("detail"),
        row.getObject("issued_id", Long.class),
        row.getString("message_id"),
        row.getBoolean("is_uncertain"),
        row.getInt("attempts"),
        Stored.instant(row, "next_attempt_at"),
        row.getString("reply"),
        row.getObject("changed_at", OffsetDateTime.class).toInstant());
  }
}
