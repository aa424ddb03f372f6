package vn.thidua.web.delivery;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which subscriptions and deliveries an account sees.
 *
 * @param isEverything the board's
 * @param login whose own are among them
 * @param scopes about which it sees everybody's, as {@link vn.thidua.reports.scope.Scope#words}
 *     writes them
 */
record Visible(boolean isEverything, String login, List<String> scopes) {

  /** The filter for rows of the alias {@code d} with {@code login} and {@code scope}. */
  static final String FILTER =
      " (:sees_all or d.login = :own_login or d.scope = any(:own_scopes)) ";

  Visible {
    scopes = List.copyOf(scopes);
  }

  /** The values of {@link #FILTER}. */
  Map<String, @Nullable Object> parameters() {
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("sees_all", isEverything);
    values.put("own_login", login);
    values.put("own_scopes", scopes.toArray(String[]::new));
    return values;
  }
}
