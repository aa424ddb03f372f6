package vn.thidua.etl.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whether the formulas of an engine are true and end with the numbers that it publishes. */
final class Formulas {
  private final List<String> faults = new ArrayList<>();

  private Formulas() {}

  /** One line for each formula that is false, missing, or ends with another number. */
  static List<String> faults(Map<String, List<Map<String, @Nullable Object>>> engine) {
    Formulas formulas = new Formulas();
    Map<String, Map<String, @Nullable Object>> criteria =
        byKey("criterion_explanation", rows(engine, "criterion_explanation"));
    for (Map<String, @Nullable Object> row : rows(engine, "unit_criterion")) {
      formulas.checkCriterion(row, explanation(criteria, "criterion_explanation", row));
    }
    Map<String, Map<String, @Nullable Object>> units =
        byKey("unit_explanation", rows(engine, "unit_explanation"));
    for (Map<String, @Nullable Object> row : rows(engine, "unit_score")) {
      if (row.get("total_points") != null) {
        formulas.check(
            row,
            "total_points",
            explanation(units, "unit_explanation", row).get("total_formula"),
            text -> new Formula(text, 0));
      }
    }
    return formulas.faults;
  }

  private void checkCriterion(
      Map<String, @Nullable Object> row, Map<String, @Nullable Object> explanation) {
    check(row, "actual", explanation.get("actual_formula"), Formula::ofPeriods);
    check(row, "achievement", explanation.get("achievement_formula"), Formulas::ratio);
    check(row, "expected_to_date", explanation.get("expected_formula"), Formulas::ratio);
    check(row, "pace", explanation.get("pace_formula"), Formulas::ratio);
    Object points = explanation.get("points_formula");
    if (row.get("points") != null) {
      check(row, "points", points, text -> new Formula(text, 0));
    } else if (!"EXCLUDED".equals(points)) {
      faults.add(row + ": points are explained by " + points);
    }
  }

  private static Formula ratio(String text) {
    return new Formula(text, Fraction.RATIO_DECIMALS);
  }

  private void check(
      Map<String, @Nullable Object> row,
      String column,
      @Nullable Object formula,
      Function<String, Formula> reading) {
    Object number = row.get(column);
    if (number == null || formula == null) {
      if (number != formula) {
        faults.add(row + ": " + column + " is explained by " + formula);
      }
      return;
    }
    try {
      Fraction result = reading.apply(formula.toString()).result();
      if (!OracleComparison.same(result.toDecimal(), number)) {
        faults.add(row + ": " + column + " is not what " + formula + " ends with");
      }
    } catch (AssertionError | RuntimeException e) {
      faults.add(row + ": " + column + ": " + e);
    }
  }

  private static List<Map<String, @Nullable Object>> rows(
      Map<String, List<Map<String, @Nullable Object>>> engine, String relation) {
    return Objects.requireNonNull(engine.get(relation), relation);
  }

  private static Map<String, @Nullable Object> explanation(
      Map<String, Map<String, @Nullable Object>> explanations,
      String relation,
      Map<String, @Nullable Object> row) {
    return explanations.getOrDefault(OracleComparison.key(relation, row), Map.of());
  }

  private static Map<String, Map<String, @Nullable Object>> byKey(
      String relation, List<Map<String, @Nullable Object>> rows) {
    return rows.stream()
        .collect(Collectors.toMap(row -> OracleComparison.key(relation, row), row -> row));
  }
}
