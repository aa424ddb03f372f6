package vn.thidua.reports.mart;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A part of the city that a reader looks at.
 *
 * @param clusterCode one cluster; empty for all that the reader sees
 * @param theme one theme of criteria; empty for all
 */
public record Slice(@Nullable String clusterCode, @Nullable String theme) {
  /** All the reader sees. */
  public static final Slice ALL = new Slice(null, null);

  /** One cluster, all themes. */
  public static Slice ofCluster(String clusterCode) {
    return new Slice(clusterCode, null);
  }

  /** Whether it leaves out anything. */
  public boolean isNarrow() {
    return clusterCode != null || theme != null;
  }

  Map<String, @Nullable Object> parameters() {
    Map<String, @Nullable Object> parameters = new HashMap<>();
    parameters.put("cluster", clusterCode);
    parameters.put("theme", theme);
    return parameters;
  }
}
