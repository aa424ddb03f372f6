package vn.thidua.etl.model;

import static vn.thidua.etl.model.FactsRow.decimal;

import java.math.BigDecimal;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import vn.thidua.etl.rulebook.measure.Aggregation;
import vn.thidua.etl.rulebook.measure.Derivation;
import vn.thidua.etl.rulebook.measure.Expectation;
import vn.thidua.etl.rulebook.measure.PeriodFigure;
import vn.thidua.etl.rulebook.method.Facts;
import vn.thidua.etl.rulebook.method.ScoringMethods;
import vn.thidua.etl.rulebook.rank.TotalFormula;

/**
 * How numbers were made, as text.
 *
 * <ul>
 *   <li>{@code criterion_formulas(struct)}: all formulas of a criterion at once; each is empty
 *       where its number is
 *   <li>{@code total_formula(struct)}: see {@link TotalFormula}
 * </ul>
 */
final class FormulaFunctions {

  private static final StructType CRITERION =
      StructType.fromDDL(
          "actual string, achievement string, expected string, pace string, points string");

  private FormulaFunctions() {}

  static void register(SparkSession spark) {
    UDF1<Row, Row> criterion = FormulaFunctions::criterion;
    spark.udf().register("criterion_formulas", criterion, CRITERION);
    UDF1<Row, String> total = FormulaFunctions::total;
    spark.udf().register("total_formula", total, DataTypes.StringType);
  }

  private static Row criterion(Row row) {
    Row struct = row.getStruct(row.fieldIndex("facts"));
    Facts facts = FactsRow.facts(struct);
    boolean isExcluded = row.getBoolean(row.fieldIndex("is_excluded"));
    @Nullable Expectation toDate = expectation(row, facts.target());
    @Nullable Derivation pace = against(facts, toDate);
    return RowFactory.create(
        text(actual(row, facts.actual())),
        text(achievement(facts, pace)),
        isExcluded || toDate == null ? null : toDate.derivation().toString(),
        isExcluded ? null : text(pace),
        isExcluded
            ? "EXCLUDED"
            : ScoringMethods.derivation(FactsRow.method(struct), facts).toString());
  }

  private static @Nullable Derivation actual(Row row, @Nullable BigDecimal actual) {
    if (actual == null) {
      return null;
    }
    List<PeriodFigure> figures =
        row.<Row>getList(row.fieldIndex("figures")).stream()
            .map(figure -> new PeriodFigure(figure.getString(1), figure.getDecimal(2)))
            .toList();
    return Aggregation.valueOf(row.getString(row.fieldIndex("aggregation")))
        .derivation(figures, actual);
  }

  /** While the target cannot be met yet, the pace stands for it, and is at most 1. */
  private static @Nullable Derivation achievement(Facts facts, @Nullable Derivation pace) {
    BigDecimal target = facts.target();
    if (target == null || pace == null) {
      return null;
    }
    return facts.isOpen() ? pace.atMost(BigDecimal.ONE) : against(facts, Expectation.whole(target));
  }

  private static @Nullable Derivation against(Facts facts, @Nullable Expectation expectation) {
    return facts.actual() == null || expectation == null
        ? null
        : facts.against(expectation).derivation();
  }

  private static @Nullable Expectation expectation(Row row, @Nullable BigDecimal target) {
    return target == null
        ? null
        : new Expectation(
            target,
            row.getDecimal(row.fieldIndex("expected_part")),
            row.getDecimal(row.fieldIndex("expected_whole")));
  }

  private static @Nullable String text(@Nullable Derivation derivation) {
    return derivation == null ? null : derivation.toString();
  }

  private static String total(Row row) {
    return new TotalFormula(
            TotalFormula.NaPolicy.valueOf(row.getString(row.fieldIndex("na_policy"))),
            row.getDecimal(row.fieldIndex("scale")),
            row.getDecimal(row.fieldIndex("score_points")),
            row.getDecimal(row.fieldIndex("excluded_max")),
            row.getDecimal(row.fieldIndex("assigned_points")),
            row.getDecimal(row.fieldIndex("bonus_sum")),
            row.getDecimal(row.fieldIndex("bonus_points")),
            row.getDecimal(row.fieldIndex("penalty_points")),
            decimal(row, "total_cap"))
        .text();
  }
}
