package vn.thidua.reports.mart;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which findings to read; an empty field means all. */
public record FindingFilter(
    @Nullable String clusterCode,
    @Nullable String unitCode,
    @Nullable String findingCode,
    Finding.@Nullable Severity severity) {

  Map<String, @Nullable Object> parameters() {
    Map<String, @Nullable Object> parameters = new HashMap<>();
    parameters.put("cluster", clusterCode);
    parameters.put("unit", unitCode);
    parameters.put("code", findingCode);
    parameters.put("severity", severity == null ? null : severity.name());
    return parameters;
  }
}
