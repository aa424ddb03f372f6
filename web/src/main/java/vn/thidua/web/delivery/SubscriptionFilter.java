package vn.thidua.web.delivery;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which subscriptions, and in which order; what is empty narrows nothing.
 *
 * @param words of a name, an address, a report or a scope
 */
record SubscriptionFilter(@Nullable String report, @Nullable String words, Order by) {

  /** Who receives what, told from one side or the other. */
  enum Order {
    PERSON("lower(d.address), d.report, d.scope, d.subscription_id"),
    REPORT("d.report, d.scope, lower(d.address), d.subscription_id");

    private final String columns;

    Order(String columns) {
      this.columns = columns;
    }

    String columns() {
      return columns;
    }
  }

  static final String SQL =
      """
       d.state <> 'ENDED'
       and (:report::text is null or d.report = :report)
       and (:words::text is null or d.recipient ilike :words or d.address ilike :words
         or d.report ilike :words or d.scope ilike :words)
      """;

  static SubscriptionFilter of(
      @Nullable String report, @Nullable String words, @Nullable Order by) {
    return new SubscriptionFilter(
        report == null || report.isBlank() ? null : report,
        words == null || words.isBlank() ? null : words,
        by == null ? Order.PERSON : by);
  }

  Map<String, @Nullable Object> values() {
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("report", report);
    values.put("words", words == null ? null : DeliveryFilter.pattern(words));
    return values;
  }
}
