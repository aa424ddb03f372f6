package vn.thidua.etl.model;

import java.io.Serializable;
import java.math.BigDecimal;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.api.java.UDF4;
import org.apache.spark.sql.api.java.UDF6;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.jspecify.annotations.Nullable;
import scala.collection.Seq;
import vn.thidua.etl.rulebook.TieBreaks;
import vn.thidua.etl.rulebook.measure.Achievement;
import vn.thidua.etl.rulebook.measure.Direction;
import vn.thidua.etl.rulebook.measure.Expectation;
import vn.thidua.etl.rulebook.method.Basis;
import vn.thidua.etl.rulebook.method.Facts;
import vn.thidua.etl.rulebook.method.ScoringMethods;

/**
 * Sections 2 and 3 of scoring.md as SQL functions.
 *
 * <ul>
 *   <li>{@code achievement, is_met, is_exceeded(direction, tolerance, actual, target, part, whole)}
 *       against the target × part / whole; null without an actual or a target
 *   <li>{@code achievement_of_sums(direction, tolerance, actuals, targets)}: that of their weighted
 *       sums (see {@link ExactFunctions}), of which none is rounded
 *   <li>{@code criterion_points(facts)}: the points of a criterion; the struct's fields are those
 *       of {@link Facts}, its {@code settings} with the method's name
 *   <li>{@code points_at_best(facts)}: the most that reports still to come could make of them
 *   <li>{@code needs_commitment(method, basis)}
 *   <li>{@code tie_breaks(text)}: an array of them, see {@link TieBreaks}
 * </ul>
 */
final class ScoringFunctions {

  private static final DataType DECIMAL = DataTypes.createDecimalType(38, 6);

  private ScoringFunctions() {}

  static void register(SparkSession spark) {
    UDF6<String, BigDecimal, BigDecimal, BigDecimal, BigDecimal, BigDecimal, BigDecimal> ratio =
        (direction, tolerance, actual, target, part, whole) -> {
          Achievement achievement = achievement(direction, tolerance, actual, target, part, whole);
          return achievement == null ? null : achievement.ratio();
        };
    spark.udf().register("achievement", ratio, DECIMAL);
    UDF6<String, BigDecimal, BigDecimal, BigDecimal, BigDecimal, BigDecimal, Boolean> met =
        (direction, tolerance, actual, target, part, whole) -> {
          Achievement achievement = achievement(direction, tolerance, actual, target, part, whole);
          return achievement == null ? null : achievement.isMet();
        };
    spark.udf().register("is_met", met, DataTypes.BooleanType);
    UDF6<String, BigDecimal, BigDecimal, BigDecimal, BigDecimal, BigDecimal, Boolean> exceeded =
        (direction, tolerance, actual, target, part, whole) -> {
          Achievement achievement = achievement(direction, tolerance, actual, target, part, whole);
          return achievement == null ? null : achievement.isExceeded();
        };
    spark.udf().register("is_exceeded", exceeded, DataTypes.BooleanType);
    UDF4<String, BigDecimal, Seq<Row>, Seq<Row>, BigDecimal> ofSums =
        (direction, tolerance, actuals, targets) -> {
          Achievement achievement =
              achievement(
                  direction,
                  tolerance,
                  ExactFunctions.exactWeightedSum(actuals),
                  ExactFunctions.exactWeightedSum(targets),
                  BigDecimal.ONE,
                  BigDecimal.ONE);
          return achievement == null ? null : achievement.ratio();
        };
    spark.udf().register("achievement_of_sums", ofSums, DECIMAL);
    ofFacts(spark, "criterion_points", ScoringMethods::points);
    ofFacts(spark, "points_at_best", ScoringMethods::pointsAtBest);
    UDF2<String, String, Boolean> needsCommitment =
        (method, basis) -> ScoringMethods.named(method).needsCommitment(Basis.valueOf(basis));
    spark.udf().register("needs_commitment", needsCommitment, DataTypes.BooleanType);
    UDF1<String, String[]> tieBreaks = text -> TieBreaks.of(text).toArray(String[]::new);
    spark.udf().register("tie_breaks", tieBreaks, DataTypes.createArrayType(DataTypes.StringType));
  }

  private static @Nullable Achievement achievement(
      String direction,
      BigDecimal tolerance,
      @Nullable BigDecimal actual,
      @Nullable BigDecimal target,
      BigDecimal part,
      BigDecimal whole) {
    return actual == null || target == null
        ? null
        : new Achievement(
            Direction.valueOf(direction), tolerance, actual, new Expectation(target, part, whole));
  }

  private interface OfFacts extends Serializable {
    BigDecimal of(String method, Facts facts);
  }

  private static void ofFacts(SparkSession spark, String name, OfFacts function) {
    UDF1<Row, BigDecimal> udf = row -> function.of(FactsRow.method(row), FactsRow.facts(row));
    spark.udf().register(name, udf, DECIMAL);
  }
}
