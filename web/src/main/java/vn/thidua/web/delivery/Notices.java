package vn.thidua.web.delivery;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.thidua.reports.document.Period;
import vn.thidua.reports.scope.Scope;
import vn.thidua.reports.scope.Viewer;
import vn.thidua.reports.text.Language;

/**
 * Tells owners and the board what did not leave: lines of the ledger like any other, sent once for
 * a mailing and a reason, so that a thousand refused addresses are one message and not a thousand.
 */
@Component
class Notices {
  private static final Logger LOG = LoggerFactory.getLogger(Notices.class);
  private static final int MOST_LINES = 20;
  private static final String BY = "notices";

  private final Ledger ledger;
  private final Mailings mailings;
  private final Subscriptions subscriptions;
  private final LetterWriter writer;
  private final DeliverySettings settings;
  private final Clock clock;
  private final String address;

  Notices(
      Ledger ledger,
      Mailings mailings,
      Subscriptions subscriptions,
      LetterWriter writer,
      DeliverySettings settings,
      Clock clock,
      @Value("${thidua.base-url:http://localhost:8080}") URI baseUrl) {
    this.ledger = ledger;
    this.mailings = mailings;
    this.subscriptions = subscriptions;
    this.writer = writer;
    this.settings = settings;
    this.clock = clock;
    this.address = baseUrl.toString().replaceAll("/+$", "");
  }

  /** A line was held or given up. */
  void of(Delivery line, Reason reason, @Nullable String detail) {
    switch (reason) {
      case ENDED, PAUSED -> {
        // somebody wanted it so
      }
      default -> {
        LOG.warn(
            "Delivery {} ({} {} to {}) did not leave: {} {}",
            line.deliveryId(),
            line.report(),
            line.scope().words(),
            line.recipient(),
            reason,
            detail);
        Long mailing = line.mailingId();
        if (line.kind() == Delivery.Kind.DOCUMENT && mailing != null) {
          mailings
              .byId(mailing)
              .ifPresent(each -> tell(each, reason.name(), List.of(line.owner())));
        }
      }
    }
  }

  /** A mailing waits for an edition it may be sent of. */
  void waiting(Mailing mailing, Collection<String> owners) {
    LOG.warn(
        "{} for {} was due at {} and waits: {} {}",
        mailing.report(),
        mailing.period(),
        mailing.dueAt(),
        mailing.reason(),
        mailing.detail());
    tell(mailing, "waiting", owners);
  }

  /** Something due did not leave; said once a day. */
  void late(Mailing mailing) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), mailing.calendar().zone());
    tell(mailing, "late " + today, ledger.owners(mailing.mailingId()));
  }

  private void tell(Mailing mailing, String occasion, Collection<String> owners) {
    Set<String> addresses = new LinkedHashSet<>();
    settings.boardAddresses().forEach(each -> addresses.add(Ledger.recipient(each)));
    owners.forEach(owner -> addresses.addAll(subscriptions.addressesOf(owner)));
    for (String recipient : addresses) {
      ledger.add(notice(mailing, occasion, recipient), clock.instant());
    }
  }

  private NewDelivery notice(Mailing mailing, String occasion, String recipient) {
    String apart = "notice %d %s".formatted(mailing.mailingId(), occasion);
    return new NewDelivery(
        Delivery.Kind.NOTICE,
        mailing.report(),
        Scope.CITY,
        mailing.period(),
        0,
        recipient,
        apart,
        mailing.mailingId(),
        null,
        recipient,
        null,
        BY,
        Language.VI,
        clock.instant(),
        Delivery.State.BUILT,
        null,
        null,
        MessageId.of(
            mailing.report(), Scope.CITY, mailing.period(), 0, recipient, apart, settings.domain()),
        BY);
  }

  /** Whether a notice may be sent: it shows no figure, so that its domain alone decides. */
  Eligibility.Finding finding(Delivery line) {
    return settings.allows(line.recipient())
        ? new Eligibility.Finding(Viewer.board(), line.state(), null)
        : Eligibility.Finding.no(Delivery.State.HELD, Reason.DOMAIN);
  }

  /** What a notice says: how the mailing stands when it is sent. */
  LetterWriter.Content content(Delivery line) {
    Language language = line.language();
    Long number = line.mailingId();
    Optional<Mailing> found = number == null ? Optional.empty() : mailings.byId(number);
    Mailing mailing =
        found.orElseThrow(
            () ->
                new IllegalStateException(
                    "notice %d is about nothing".formatted(line.deliveryId())));
    String report = writer.report(mailing.report(), language);
    String period = Period.parse(mailing.period()).name(language);
    StringBuilder body = new StringBuilder();
    body.append(writer.text("notice.lead", language, report, period)).append("\n\n");
    Reason waits = mailing.reason();
    if (waits != null) {
      body.append(reason(waits, mailing.detail(), language)).append("\n\n");
    }
    Map<Delivery.State, Long> counts = ledger.counts(mailing.mailingId());
    counts.forEach(
        (state, lines) -> {
          if (lines > 0) {
            body.append(writer.text("delivery.state." + state, language))
                .append(": ")
                .append(lines)
                .append('\n');
          }
        });
    for (Delivery each : ledger.stuck(mailing.mailingId(), MOST_LINES)) {
      Reason reason = each.reason();
      if (reason != null && each.editionId() != 0) {
        body.append("\n- ")
            .append(each.recipient())
            .append(" (")
            .append(each.scope().words())
            .append("): ")
            .append(reason(reason, each.detail(), language));
      }
    }
    body.append("\n\n")
        .append(
            writer.text(
                "notice.link",
                language,
                "%s/subscriptions/mailings/%d".formatted(address, mailing.mailingId())))
        .append('\n');
    return new LetterWriter.Content(
        writer.text("notice.subject", language, report, period), body.toString(), null);
  }

  private String reason(Reason reason, @Nullable String detail, Language language) {
    String words = writer.text("delivery.reason." + reason, language);
    return detail == null || detail.isEmpty() ? words : words + " (" + detail + ")";
  }
}
