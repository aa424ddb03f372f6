package vn.thidua.web.delivery;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import vn.thidua.reports.scope.Scope;
import vn.thidua.reports.text.Language;
import vn.thidua.web.delivery.calendar.Calendar;

/**
 * What one person receives.
 *
 * @param login the account whose role decides what may be sent; empty for somebody outside
 * @param report id of a document
 * @param owner its owner, who is told when something does not leave
 * @param activeSince nothing that was due before is sent
 */
record Subscription(
    long subscriptionId,
    String recipient,
    String address,
    @Nullable String login,
    String report,
    Scope scope,
    Calendar calendar,
    Language language,
    State state,
    String owner,
    Instant activeSince) {

  /** Whether it is to be delivered. */
  enum State {
    ACTIVE,
    PAUSED,
    ENDED
  }

  /** Of its days and hours. */
  public ZoneId zone() {
    return calendar.zone();
  }
}
