package vn.thidua.web.delivery;

import org.jspecify.annotations.Nullable;
import vn.thidua.reports.scope.Scope;
import vn.thidua.reports.text.Language;
import vn.thidua.web.delivery.calendar.Calendar;

/**
 * What a subscription is made from.
 *
 * @param login the account whose role decides what may be sent; empty for somebody outside
 */
record NewSubscription(
    String recipient,
    String address,
    @Nullable String login,
    String report,
    Scope scope,
    Calendar calendar,
    Language language) {

  NewSubscription {
    recipient = recipient.strip();
    address = address.strip();
    login = login == null || login.isBlank() ? null : login.strip();
  }
}
