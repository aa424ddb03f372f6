package vn.thidua.web.delivery;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.reports.document.DocumentRequest;
import vn.thidua.reports.document.NoSuchDocument;
import vn.thidua.reports.document.Period;
import vn.thidua.reports.document.UnsoundDocument;
import vn.thidua.reports.mart.Edition;
import vn.thidua.reports.mart.Frequency;
import vn.thidua.reports.mart.Mart;
import vn.thidua.reports.scope.OutOfScope;
import vn.thidua.reports.scope.Viewer;
import vn.thidua.web.account.Account;
import vn.thidua.web.documents.IssuedDocument;
import vn.thidua.web.documents.Issuing;

/** Shows a subscription's message before it is due, on screen or by mail. */
@Component
class Proofs {
  private final Mart mart;
  private final Issuing issuing;
  private final Rights rights;
  private final LetterWriter writer;
  private final Ledger ledger;
  private final DeliverySettings settings;
  private final Clock clock;

  Proofs(
      Mart mart,
      Issuing issuing,
      Rights rights,
      LetterWriter writer,
      Ledger ledger,
      DeliverySettings settings,
      Clock clock) {
    this.mart = mart;
    this.issuing = issuing;
    this.rights = rights;
    this.writer = writer;
    this.ledger = ledger;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * A message as it would be sent now.
   *
   * @param fault key of a message where it cannot be made, else empty
   * @param documentNumber of the archive
   */
  record Preview(
      LetterWriter.@Nullable Content content,
      @Nullable Long documentNumber,
      @Nullable String fault) {}

  /** The last period that has ended and that an edition holds, and that edition. */
  private record Subject(Edition edition, Period period) {}

  Preview preview(Subscription subscription, Account board) {
    Optional<Viewer> viewer = rights.viewer(subscription.login(), subscription.owner());
    Optional<Subject> subject = subject(subscription);
    if (viewer.isEmpty()) {
      return new Preview(null, null, "subscriptions.fault.login");
    }
    if (subject.isEmpty()) {
      return new Preview(null, null, "subscriptions.fault.no-edition");
    }
    try {
      IssuedDocument document =
          issuing.issue(request(subscription, subject.get()), viewer.get(), board.login());
      return new Preview(
          writer.withDocument(line(subscription, subject.get()), document),
          document.documentNumber(),
          null);
    } catch (OutOfScope e) {
      return new Preview(null, null, "delivery.reason.OUT_OF_SCOPE");
    } catch (NoSuchDocument e) {
      return new Preview(null, null, "delivery.reason.NO_DOCUMENT");
    } catch (UnsoundDocument e) {
      return new Preview(null, null, "delivery.reason.UNSOUND");
    }
  }

  /**
   * Enters a proof into the ledger.
   *
   * @return the key of a message where it cannot be sent
   */
  Optional<String> send(Subscription subscription, String address, Account board) {
    if (!DeliverySettings.isAddress(address)) {
      return Optional.of("subscriptions.fault.address");
    }
    if (!settings.allows(address)) {
      return Optional.of("subscriptions.fault.domain");
    }
    Optional<Subject> subject = subject(subscription);
    if (subject.isEmpty()) {
      return Optional.of("subscriptions.fault.no-edition");
    }
    Instant now = clock.instant();
    ledger.add(
        new NewDelivery(
            Delivery.Kind.PROOF,
            subscription.report(),
            subscription.scope(),
            subject.get().period().words(),
            subject.get().edition().editionId(),
            Ledger.recipient(address),
            "proof " + UUID.randomUUID(),
            null,
            null,
            board.name(),
            // what the recipient would get, and no more
            subscription.login(),
            board.login(),
            subscription.language(),
            now,
            Delivery.State.DUE,
            null,
            null,
            null,
            board.login()),
        now);
    return Optional.empty();
  }

  private Optional<Subject> subject(Subscription subscription) {
    Optional<Edition> latest = mart.editions().latest();
    Optional<Frequency> span = subscription.calendar().occasion().span();
    return latest.map(
        edition ->
            new Subject(
                edition,
                span.map(length -> last(edition, length))
                    .orElseGet(() -> Period.ofYear(edition.year()))));
  }

  /** The last part of the edition's year that had begun by its day. */
  private static Period last(Edition edition, Frequency span) {
    return Period.ofYear(edition.year()).parts().stream()
        .filter(each -> each.span() == span)
        .filter(each -> !each.lastDay().isAfter(edition.asOf()))
        .reduce((first, second) -> second)
        .orElseGet(() -> Period.ofYear(edition.year()));
  }

  private static DocumentRequest request(Subscription subscription, Subject subject) {
    Period period = subject.period();
    return new DocumentRequest(
        subscription.report(),
        subject.edition().editionId(),
        subscription.scope(),
        period.span() == Frequency.YEAR ? null : period,
        subscription.language());
  }

  /** The line it would be. */
  private Delivery line(Subscription subscription, Subject subject) {
    return new Delivery(
        0,
        Delivery.Kind.DOCUMENT,
        subscription.report(),
        subscription.scope(),
        subject.period().words(),
        subject.edition().editionId(),
        Ledger.recipient(subscription.address()),
        "",
        null,
        subscription.subscriptionId(),
        subscription.recipient(),
        subscription.login(),
        subscription.owner(),
        subscription.language(),
        clock.instant(),
        Delivery.State.DUE,
        null,
        null,
        null,
        null,
        false,
        0,
        null,
        null,
        clock.instant());
  }
}
