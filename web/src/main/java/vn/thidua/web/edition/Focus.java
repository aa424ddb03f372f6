package vn.thidua.web.edition;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;
import vn.thidua.reports.mart.HistoryView;

/**
 * What the reader has narrowed the screens to. It stands in the address, goes along from screen to
 * screen, and shows the next person the same thing.
 *
 * @param clusterCode one cluster; empty for all
 * @param theme one theme of criteria; empty for all
 * @param view through which eyes earlier years are told
 */
public record Focus(@Nullable String clusterCode, @Nullable String theme, HistoryView view) {
  static final String CLUSTER = "cluster";
  static final String THEME = "theme";
  static final String VIEW = "as";
  private static final String WAS = "was";

  /** Reads {@code as=was}; anything else is the view of today. */
  static HistoryView view(@Nullable String word) {
    return WAS.equals(word) ? HistoryView.AS_WAS : HistoryView.AS_TODAY;
  }

  /** The word of a view in an address. */
  public static String word(HistoryView view) {
    return switch (view) {
      case AS_WAS -> WAS;
      case AS_TODAY -> "today";
    };
  }

  /** Whether the view is the one that is meant where an address names none. */
  public boolean isAsToday() {
    return view == HistoryView.AS_TODAY;
  }

  /**
   * Its part of an address, encoded: {@code &cluster=C01&theme=REFORM}; nothing where it is wide.
   */
  String query() {
    StringBuilder query = new StringBuilder();
    add(query, CLUSTER, clusterCode);
    add(query, THEME, theme);
    add(query, VIEW, isAsToday() ? null : WAS);
    return query.toString();
  }

  /** What narrows a table, encoded: {@code cluster=C01&theme=REFORM}; nothing where it is wide. */
  public String narrowing() {
    StringBuilder query = new StringBuilder(scope());
    add(query, THEME, theme);
    return query.isEmpty() || query.charAt(0) != '&' ? query.toString() : query.substring(1);
  }

  /** The cluster alone, encoded: {@code cluster=C01}; nothing for the city. */
  public String scope() {
    StringBuilder query = new StringBuilder();
    add(query, CLUSTER, clusterCode);
    return query.isEmpty() ? "" : query.substring(1);
  }

  private static void add(StringBuilder query, String name, @Nullable String value) {
    if (value != null) {
      query.append('&').append(name).append('=').append(UriUtils.encode(value, UTF_8));
    }
  }
}
