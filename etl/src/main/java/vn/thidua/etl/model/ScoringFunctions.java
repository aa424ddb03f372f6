package vn.thidua.etl.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.api.java.UDF6;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.jspecify.annotations.Nullable;
import vn.thidua.etl.rulebook.Achievement;
import vn.thidua.etl.rulebook.Direction;
import vn.thidua.etl.rulebook.TieBreaks;
import vn.thidua.etl.rulebook.method.Band;
import vn.thidua.etl.rulebook.method.Basis;
import vn.thidua.etl.rulebook.method.Facts;
import vn.thidua.etl.rulebook.method.ScoringMethods;

/**
 * Sections 2 and 3 of scoring.md as SQL functions.
 *
 * <ul>
 *   <li>{@code achievement, is_met, is_exceeded(direction, tolerance, actual, target, part, whole)}
 *       against the target × part / whole; null without an actual or a target
 *   <li>{@code criterion_points(struct)}: the points of a criterion; the struct's fields are those
 *       of {@link Facts} and the method's name
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
    UDF1<Row, BigDecimal> points =
        row -> ScoringMethods.points(row.getString(row.fieldIndex("method")), facts(row));
    spark.udf().register("criterion_points", points, DECIMAL);
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
        : new Achievement(Direction.valueOf(direction), tolerance, actual, target, part, whole);
  }

  private static Facts facts(Row row) {
    return new Facts(
        Basis.valueOf(row.getString(row.fieldIndex("basis"))),
        Direction.valueOf(row.getString(row.fieldIndex("direction"))) == Direction.LOWER,
        row.getDecimal(row.fieldIndex("max_points")),
        decimal(row, "cap_ratio"),
        decimal(row, "step_size"),
        decimal(row, "step_points"),
        decimal(row, "pivot"),
        decimal(row, "base_points"),
        decimal(row, "floor_points"),
        bands(row),
        row.getInt(row.fieldIndex("decimals")),
        row.getBoolean(row.fieldIndex("has_commitment")),
        decimal(row, "actual"),
        decimal(row, "achievement"),
        row.getBoolean(row.fieldIndex("is_met")),
        decimal(row, "best_achievement"),
        decimal(row, "best_actual"));
  }

  private static @Nullable BigDecimal decimal(Row row, String field) {
    int index = row.fieldIndex(field);
    return row.isNullAt(index) ? null : row.getDecimal(index);
  }

  private static List<Band> bands(Row row) {
    int index = row.fieldIndex("bands");
    List<Band> bands = new ArrayList<>();
    if (!row.isNullAt(index)) {
      for (Row band : row.<Row>getList(index)) {
        BigDecimal upper = band.isNullAt(1) ? null : band.getDecimal(1);
        bands.add(new Band(band.getDecimal(0), upper, band.getDecimal(2)));
      }
    }
    return bands;
  }
}
