package vn.thidua.reports.mart;

import java.util.HashMap;
import java.util.List;
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
    parameters.put(
        "severities",
        joined(severity == null ? List.of(Finding.Severity.values()) : List.of(severity)));
    return parameters;
  }

  static String joined(List<Finding.Severity> severities) {
    return Asker.joined(severities.stream().map(Finding.Severity::name).toList());
  }

  /**
   * Whether it holds findings of that kind; of which cluster and unit they are is not looked at.
   */
  boolean counts(FindingCount kind) {
    return (findingCode == null || findingCode.equals(kind.findingCode()))
        && (severity == null || severity == kind.severity());
  }
}
