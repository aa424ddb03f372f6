package vn.thidua.reports.export.internal;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thidua.reports.mart.HistoryView;
import vn.thidua.reports.mart.Slice;
import vn.thidua.reports.scope.Scope;
import vn.thidua.reports.scope.Sight;

/** What a table is narrowed to. */
public record Narrowing(Scope scope, Map<String, String> filters) {
  /** The filter most tables of criteria have. */
  public static final String THEME = "theme";

  /** The filter tables of earlier years have. */
  public static final String VIEW = "as";

  /** The cluster of the scope; empty for the city and for a unit. */
  public @Nullable String clusterCode() {
    return scope instanceof Scope.OfCluster cluster ? cluster.clusterCode() : null;
  }

  /** The unit of the scope; empty for the city and for a cluster. */
  public @Nullable String unitCode() {
    return scope instanceof Scope.OfUnit unit ? unit.unitCode() : null;
  }

  /** Refuses who does not see all units of the cluster in full; for the city rows are left out. */
  public void requireUnits(Sight sight) {
    if (scope instanceof Scope.OfCluster cluster) {
      sight.requireUnitsOf(cluster.clusterCode());
    }
  }

  /** The cluster of the scope and the theme. */
  public Slice slice() {
    return new Slice(clusterCode(), text(THEME));
  }

  /**
   * Through which eyes earlier years are told: {@code as=was}, else as units are today.
   *
   * @throws IllegalArgumentException where it is neither
   */
  public HistoryView view() {
    String word = text(VIEW);
    return switch (word == null ? "today" : word.toLowerCase(Locale.ROOT)) {
      case "today" -> HistoryView.AS_TODAY;
      case "was" -> HistoryView.AS_WAS;
      default -> throw new IllegalArgumentException("as is one of [today, was], not " + word);
    };
  }

  /** A filter's value; empty where it is not given. */
  public @Nullable String text(String filter) {
    String value = filters.get(filter);
    return value == null || value.isBlank() ? null : value.strip();
  }

  /**
   * A filter that is one of a list, whatever its case.
   *
   * @throws IllegalArgumentException where it is none of them; the message says which there are
   */
  public <E extends Enum<E>> @Nullable E one(String filter, Class<E> type) {
    String value = text(filter);
    if (value == null) {
      return null;
    }
    return Arrays.stream(type.getEnumConstants())
        .filter(each -> each.name().equals(value.toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "%s is one of %s, not %s"
                        .formatted(filter, Arrays.toString(type.getEnumConstants()), value)));
  }
}
