package vn.thidua.web.delivery;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of the ledger; what is empty narrows nothing.
 *
 * @param words of a recipient, an address, a report or a scope
 */
record DeliveryFilter(
    Delivery.@Nullable State state, @Nullable Long mailingId, @Nullable String words) {

  static final String SQL =
      """
       (:state::text is null or d.state = :state)
       and (:mailing::bigint is null or d.mailing_id = :mailing)
       and (:words::text is null or d.recipient ilike :words or d.recipient_name ilike :words
         or d.report ilike :words or d.scope ilike :words or d.message_id ilike :words)
      """;

  /** From what a reader typed. */
  static DeliveryFilter of(
      Delivery.@Nullable State state, @Nullable Long mailingId, @Nullable String words) {
    return new DeliveryFilter(state, mailingId, words == null || words.isBlank() ? null : words);
  }

  Map<String, @Nullable Object> values() {
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("state", state == null ? null : state.name());
    values.put("mailing", mailingId);
    values.put("words", words == null ? null : pattern(words));
    return values;
  }

  /** The words as a pattern of SQL, in which only they themselves count. */
  static String pattern(String words) {
    return "%" + words.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
  }
}
