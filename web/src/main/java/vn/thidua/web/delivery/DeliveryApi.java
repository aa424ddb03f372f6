package vn.thidua.web.delivery;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import vn.thidua.reports.mart.Page;
import vn.thidua.reports.mart.PageRequest;
import vn.thidua.web.route.OpenToReaders;

/** {@code /api/v1/deliveries} and {@code /api/v1/subscriptions}: as the account sees them. */
@RestController
@OpenToReaders
class DeliveryApi {
  private final Ledger ledger;
  private final Subscriptions subscriptions;
  private final Audience audience;

  DeliveryApi(Ledger ledger, Subscriptions subscriptions, Audience audience) {
    this.ledger = ledger;
    this.subscriptions = subscriptions;
    this.audience = audience;
  }

  /** A message and how far it is. */
  record Line(
      long deliveryId,
      Delivery.Kind kind,
      String report,
      String scope,
      String period,
      long editionId,
      String recipient,
      String language,
      Instant dueAt,
      Delivery.State state,
      @Nullable Reason reason,
      @Nullable String detail,
      @Nullable String messageId,
      boolean isUncertain,
      int attempts,
      @Nullable Instant nextAttemptAt,
      @Nullable String reply,
      @Nullable Long documentNumber) {
    static Line of(Delivery line) {
      return new Line(
          line.deliveryId(),
          line.kind(),
          line.report(),
          line.scope().words(),
          line.period(),
          line.editionId(),
          line.recipient(),
          line.language().code(),
          line.dueAt(),
          line.state(),
          line.reason(),
          line.detail(),
          line.messageId(),
          line.isUncertain(),
          line.attempts(),
          line.nextAttemptAt(),
          line.reply(),
          line.issuedId());
    }
  }

  /** How many messages are in a state. */
  record StateTotal(Delivery.State state, long deliveries) {}

  record Answer(List<StateTotal> totals, Page<Line> lines) {}

  /** What one person receives. */
  record Subscriber(
      long subscriptionId,
      String recipient,
      String address,
      @Nullable String login,
      String report,
      String scope,
      String calendar,
      String zone,
      String language,
      Subscription.State state,
      String owner) {
    static Subscriber of(Subscription subscription) {
      return new Subscriber(
          subscription.subscriptionId(),
          subscription.recipient(),
          subscription.address(),
          subscription.login(),
          subscription.report(),
          subscription.scope().words(),
          subscription.calendar().words(),
          subscription.zone().getId(),
          subscription.language().code(),
          subscription.state(),
          subscription.owner());
    }
  }

  record Subscribers(Page<Subscriber> subscribers) {}

  @GetMapping("/api/v1/deliveries")
  Answer deliveries(
      @RequestParam(required = false) Delivery.@Nullable State state,
      @RequestParam(defaultValue = "1") int page,
      @RequestParam(defaultValue = "100") int size,
      HttpServletRequest request) {
    Visible visible = audience.of(SubscriptionsController.reader(request));
    Map<Delivery.State, Long> totals = ledger.totals(visible);
    Page<Delivery> lines =
        ledger.page(DeliveryFilter.of(state, null, null), visible, request(page, size));
    return new Answer(
        totals.entrySet().stream()
            .map(each -> new StateTotal(each.getKey(), each.getValue()))
            .toList(),
        new Page<>(
            lines.rows().stream().map(Line::of).toList(),
            lines.total(),
            lines.number(),
            lines.size()));
  }

  @GetMapping("/api/v1/subscriptions")
  Subscribers subscriptions(
      @RequestParam(defaultValue = "1") int page,
      @RequestParam(defaultValue = "100") int size,
      HttpServletRequest request) {
    Page<Subscription> all =
        subscriptions.page(
            SubscriptionFilter.of(null, null, null),
            audience.of(SubscriptionsController.reader(request)),
            request(page, size));
    return new Subscribers(
        new Page<>(
            all.rows().stream().map(Subscriber::of).toList(),
            all.total(),
            all.number(),
            all.size()));
  }

  private static PageRequest request(int page, int size) {
    try {
      return new PageRequest(page, size);
    } catch (IllegalArgumentException e) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST, e.getMessage(), e);
    }
  }
}
