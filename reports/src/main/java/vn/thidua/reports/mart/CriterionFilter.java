package vn.thidua.reports.mart;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which criteria of units to read; an empty field means all. */
public record CriterionFilter(
    @Nullable String clusterCode,
    @Nullable String unitCode,
    @Nullable String criterionCode,
    @Nullable String theme,
    @Nullable Status status) {

  /** Every criterion of one unit. */
  static CriterionFilter ofUnit(String unitCode) {
    return new CriterionFilter(null, unitCode, null, null, null);
  }

  Map<String, @Nullable Object> parameters() {
    Map<String, @Nullable Object> parameters = new HashMap<>();
    parameters.put("cluster", clusterCode);
    parameters.put("unit", unitCode);
    parameters.put("criterion", criterionCode);
    parameters.put("theme", theme);
    parameters.put("status", status == null ? null : status.name());
    return parameters;
  }
}
