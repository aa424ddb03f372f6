package vn.thidua.web.delivery;

import java.time.Clock;
import org.springframework.stereotype.Component;

/** Finds what was due and did not leave, and has it told. */
@Component
class Watchdog {
  private final Ledger ledger;
  private final Mailings mailings;
  private final Notices notices;
  private final Outbox outbox;
  private final DeliverySettings settings;
  private final Clock clock;

  Watchdog(
      Ledger ledger,
      Mailings mailings,
      Notices notices,
      Outbox outbox,
      DeliverySettings settings,
      Clock clock) {
    this.ledger = ledger;
    this.mailings = mailings;
    this.notices = notices;
    this.outbox = outbox;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Without a mail server everything waits, which the screens say; no notice would leave either.
   */
  void watch() {
    if (outbox.server().isEmpty()) {
      return;
    }
    for (long mailingId : ledger.late(clock.instant().minus(settings.lateAfter()))) {
      mailings.byId(mailingId).ifPresent(notices::late);
    }
  }
}
