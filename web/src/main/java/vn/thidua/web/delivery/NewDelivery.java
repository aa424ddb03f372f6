package vn.thidua.web.delivery;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thidua.reports.scope.Scope;
import vn.thidua.reports.text.Language;

/** What a line of the ledger is made from. */
record NewDelivery(
    Delivery.Kind kind,
    String report,
    Scope scope,
    String period,
    long editionId,
    String recipient,
    String apart,
    @Nullable Long mailingId,
    @Nullable Long subscriptionId,
    String recipientName,
    @Nullable String login,
    String owner,
    Language language,
    Instant dueAt,
    Delivery.State state,
    @Nullable Reason reason,
    @Nullable String detail,
    @Nullable String messageId,
    String by) {

  /** What a mailing sends to a subscriber. */
  static NewDelivery of(Mailing mailing, Subscription subscription, String by) {
    Long edition = mailing.editionId();
    Reason reason = mailing.reason();
    return new NewDelivery(
        Delivery.Kind.DOCUMENT,
        mailing.report(),
        subscription.scope(),
        mailing.period(),
        edition == null ? 0 : edition,
        Ledger.recipient(subscription.address()),
        "",
        mailing.mailingId(),
        subscription.subscriptionId(),
        subscription.recipient(),
        subscription.login(),
        subscription.owner(),
        subscription.language(),
        mailing.dueAt(),
        edition == null ? Delivery.State.HELD : Delivery.State.DUE,
        reason,
        mailing.detail(),
        null,
        by);
  }

  /** What a closed year sends to whoever is to have it. */
  static NewDelivery of(Mailing mailing, Standing.Recipient recipient, String by) {
    Long edition = mailing.editionId();
    return new NewDelivery(
        Delivery.Kind.DOCUMENT,
        mailing.report(),
        recipient.scope(),
        mailing.period(),
        edition == null ? 0 : edition,
        Ledger.recipient(recipient.address()),
        "",
        mailing.mailingId(),
        null,
        recipient.name(),
        recipient.login(),
        Standing.OWNER,
        recipient.language(),
        mailing.dueAt(),
        Delivery.State.DUE,
        null,
        null,
        null,
        by);
  }

  Map<String, @Nullable Object> values() {
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("kind", kind.name());
    values.put("report", report);
    values.put("scope", scope.words());
    values.put("period", period);
    values.put("edition", editionId);
    values.put("recipient", recipient);
    values.put("apart", apart);
    values.put("mailing", mailingId);
    values.put("subscription", subscriptionId);
    values.put("name", recipientName);
    values.put("login", login);
    values.put("owner", owner);
    values.put("language", language.code());
    values.put("due", Stored.time(dueAt));
    values.put("state", state.name());
    values.put("reason", reason == null ? null : reason.name());
    values.put("detail", detail);
    values.put("message", messageId);
    values.put("by", by);
    return values;
  }
}
