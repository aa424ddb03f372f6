package vn.thidua.etl.oracle;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What differs between the rows of the oracle and those of an engine. */
final class OracleComparison {
  /** The columns that tell the rows of a relation apart. */
  static final Map<String, List<String>> KEYS = keys();

  private final List<String> differences = new ArrayList<>();

  private OracleComparison() {}

  private static Map<String, List<String>> keys() {
    Map<String, List<String>> keys = new LinkedHashMap<>();
    // in the order of computation, so that the first difference is nearest to its cause
    keys.put(
        "succession",
        List.of("edition_year", "effective_on", "predecessor_code", "successor_code"));
    keys.put("unit_period", List.of("edition_year", "unit_code", "criterion_code", "period"));
    keys.put("unit_criterion", List.of("edition_year", "unit_code", "criterion_code"));
    keys.put("criterion_explanation", List.of("edition_year", "unit_code", "criterion_code"));
    keys.put("unit_group", List.of("edition_year", "unit_code", "criterion_code"));
    keys.put("unit_score", List.of("edition_year", "unit_code"));
    keys.put("unit_explanation", List.of("edition_year", "unit_code"));
    keys.put("cluster_score", List.of("edition_year", "cluster_code"));
    keys.put("award_proposal", List.of("edition_year", "award_code", "unit_code"));
    keys.put("unit_history", List.of("edition_year", "unit_code", "year", "view"));
    keys.put(
        "unit_criterion_history",
        List.of("edition_year", "unit_code", "criterion_code", "year", "view"));
    keys.put("unit_same_period", List.of("edition_year", "unit_code", "criterion_code"));
    keys.put("course_count", List.of("edition_year", "cluster_code", "theme", "course"));
    keys.put("unit_stage", List.of("edition_year", "cluster_code", "unit_code", "from_year"));
    return keys;
  }

  /** One line a difference: relation, key, and what each side says. Empty where all is equal. */
  static List<String> differences(
      Map<String, List<Map<String, @Nullable Object>>> oracle,
      Map<String, List<Map<String, @Nullable Object>>> engine) {
    OracleComparison comparison = new OracleComparison();
    KEYS.keySet()
        .forEach(
            relation ->
                comparison.compare(
                    relation,
                    oracle.getOrDefault(relation, List.of()),
                    engine.getOrDefault(relation, List.of())));
    return comparison.differences;
  }

  private void compare(
      String relation,
      List<Map<String, @Nullable Object>> oracle,
      List<Map<String, @Nullable Object>> engine) {
    Map<String, Map<String, @Nullable Object>> expected = byKey(relation, "oracle", oracle);
    Map<String, Map<String, @Nullable Object>> actual = byKey(relation, "engine", engine);
    expected.forEach(
        (key, row) -> {
          Map<String, @Nullable Object> other = actual.get(key);
          if (other == null) {
            differences.add(relation + " " + key + ": only the oracle has " + row);
          } else {
            compare(relation + " " + key, row, other);
          }
        });
    actual.forEach(
        (key, row) -> {
          if (!expected.containsKey(key)) {
            differences.add(relation + " " + key + ": only the engine has " + row);
          }
        });
  }

  private void compare(
      String place, Map<String, @Nullable Object> oracle, Map<String, @Nullable Object> engine) {
    oracle.forEach(
        (column, value) -> {
          if (!engine.containsKey(column)) {
            differences.add(place + ": the engine has no column " + column);
          } else if (!same(value, engine.get(column))) {
            differences.add(
                "%s: %s is %s by the oracle, %s by the engine"
                    .formatted(place, column, shown(value), shown(engine.get(column))));
          }
        });
  }

  private Map<String, Map<String, @Nullable Object>> byKey(
      String relation, String side, List<Map<String, @Nullable Object>> rows) {
    Map<String, Map<String, @Nullable Object>> byKey = new LinkedHashMap<>();
    for (Map<String, @Nullable Object> row : rows) {
      String key = key(relation, row);
      if (byKey.put(key, row) != null) {
        differences.add(relation + " " + key + ": the " + side + " has more than one row");
      }
    }
    return byKey;
  }

  /** The key of a row, as text. */
  static String key(String relation, Map<String, @Nullable Object> row) {
    List<String> parts = new ArrayList<>();
    for (String column : Objects.requireNonNull(KEYS.get(relation), relation)) {
      parts.add(column + "=" + shown(row.get(column)));
    }
    return parts.toString();
  }

  /** Numbers are the same by value, whatever their type and scale; all else by its text. */
  static boolean same(@Nullable Object one, @Nullable Object other) {
    if (one == null || other == null) {
      return one == other;
    }
    if (one instanceof Number && other instanceof Number) {
      return decimal(one).compareTo(decimal(other)) == 0;
    }
    return one.toString().equals(other.toString());
  }

  private static BigDecimal decimal(Object number) {
    return new BigDecimal(number.toString());
  }

  static String shown(@Nullable Object value) {
    if (value == null) {
      return "empty";
    }
    return value instanceof BigDecimal number
        ? number.stripTrailingZeros().toPlainString()
        : value.toString();
  }
}
