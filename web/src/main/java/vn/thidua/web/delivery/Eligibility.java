package vn.thidua.web.delivery;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.reports.scope.Viewer;

/**
 * Whether a line may still be sent, asked before its document is made and again before it leaves.
 */
@Component
class Eligibility {
  private final DeliverySettings settings;
  private final Subscriptions subscriptions;
  private final Rights rights;
  private final Standing standing;

  Eligibility(
      DeliverySettings settings, Subscriptions subscriptions, Rights rights, Standing standing) {
    this.settings = settings;
    this.subscriptions = subscriptions;
    this.rights = rights;
    this.standing = standing;
  }

  /**
   * What was found.
   *
   * @param viewer in whose name it may be sent; empty where it may not
   * @param state what the line becomes then
   */
  record Finding(@Nullable Viewer viewer, Delivery.State state, @Nullable Reason reason) {
    static Finding no(Delivery.State state, Reason reason) {
      return new Finding(null, state, reason);
    }
  }

  Finding of(Delivery line) {
    if (!settings.allows(line.recipient())) {
      return Finding.no(Delivery.State.HELD, Reason.DOMAIN);
    }
    Long subscription = line.subscriptionId();
    if (subscription != null) {
      Optional<Subscription.State> state =
          subscriptions.byId(subscription).map(Subscription::state);
      if (state.isEmpty() || state.get() == Subscription.State.ENDED) {
        return Finding.no(Delivery.State.GIVEN_UP, Reason.ENDED);
      }
      if (state.get() == Subscription.State.PAUSED) {
        return Finding.no(Delivery.State.GIVEN_UP, Reason.PAUSED);
      }
    }
    Optional<Viewer> viewer =
        line.login() == null && line.owner().equals(Standing.OWNER)
            ? standing.viewer(line)
            : rights.viewer(line.login(), line.owner());
    return viewer
        .map(each -> new Finding(each, line.state(), null))
        .orElseGet(() -> Finding.no(Delivery.State.HELD, Reason.NO_ACCOUNT));
  }
}
