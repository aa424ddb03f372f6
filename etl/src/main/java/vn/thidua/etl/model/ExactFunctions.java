package vn.thidua.etl.model;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.api.java.UDF4;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.jspecify.annotations.Nullable;
import scala.collection.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Decimal arithmetic that Spark's own cannot do: a division of DECIMAL(24,6) by DECIMAL(24,6) keeps
 * 14 decimals and would be rounded twice, and products overflow 38 digits. Each function is exact
 * inside and rounds HALF_UP once. All are null where an argument is null.
 *
 * <ul>
 *   <li>{@code ratio(a, b)}: a / b with 6 decimals
 *   <li>{@code round_to(x, decimals)}
 *   <li>{@code part_of(x, part, whole, decimals)}: x × part / whole
 *   <li>{@code mean_of, median_of, stddev_of(array)}: 6 decimals; the sample standard deviation is
 *       null for fewer than two
 *   <li>{@code weighted_mean, weighted_sum(array<struct<value, weight>>)}: 6 decimals; entries
 *       without a value are left out
 *   <li>{@code slope_of(array<struct<x, y>>)}: least squares, 6 decimals, null for fewer than two
 * </ul>
 */
final class ExactFunctions {

  private static final int RATIO_DECIMALS = 6;
  private static final DataType DECIMAL = DataTypes.createDecimalType(38, 6);

  private ExactFunctions() {}

  static void register(SparkSession spark) {
    UDF2<BigDecimal, BigDecimal, BigDecimal> ratio =
        (a, b) -> a == null || b == null ? null : quotient(a, b);
    spark.udf().register("ratio", ratio, DECIMAL);
    UDF2<BigDecimal, Integer, BigDecimal> roundTo =
        (x, decimals) ->
            x == null || decimals == null ? null : x.setScale(decimals, RoundingMode.HALF_UP);
    spark.udf().register("round_to", roundTo, DECIMAL);
    UDF4<BigDecimal, BigDecimal, BigDecimal, Integer, BigDecimal> partOf =
        (x, part, whole, decimals) ->
            x == null || part == null || whole == null || decimals == null
                ? null
                : x.multiply(part).divide(whole, decimals, RoundingMode.HALF_UP);
    spark.udf().register("part_of", partOf, DECIMAL);
    array(spark, "mean_of", values -> quotient(sum(values), count(values)));
    array(spark, "median_of", ExactFunctions::median);
    array(spark, "stddev_of", ExactFunctions::sampleDeviation);
    pairs(spark, "weighted_sum", pairs -> rounded(weightedSum(pairs)));
    pairs(spark, "weighted_mean", pairs -> quotient(weightedSum(pairs), weights(pairs)));
    pairs(spark, "slope_of", ExactFunctions::slope);
  }

  private interface OfValues extends Serializable {
    @Nullable BigDecimal of(List<BigDecimal> values);
  }

  private record Pair(BigDecimal first, BigDecimal second) {}

  private interface OfPairs extends Serializable {
    @Nullable BigDecimal of(List<Pair> pairs);
  }

  private static void array(SparkSession spark, String name, OfValues function) {
    UDF1<Seq<BigDecimal>, BigDecimal> udf =
        values ->
            values == null || values.isEmpty()
                ? null
                : function.of(CollectionConverters.asJava(values));
    spark.udf().register(name, udf, DECIMAL);
  }

  private static void pairs(SparkSession spark, String name, OfPairs function) {
    UDF1<Seq<Row>, BigDecimal> udf =
        rows -> {
          List<Pair> pairs = pairs(rows);
          return pairs.isEmpty() ? null : function.of(pairs);
        };
    spark.udf().register(name, udf, DECIMAL);
  }

  private static List<Pair> pairs(@Nullable Seq<Row> rows) {
    List<Pair> pairs = new ArrayList<>();
    if (rows != null) {
      for (Row row : CollectionConverters.asJava(rows)) {
        if (!row.isNullAt(0) && !row.isNullAt(1)) {
          pairs.add(new Pair(row.getDecimal(0), row.getDecimal(1)));
        }
      }
    }
    return pairs;
  }

  /** What {@code weighted_sum} rounds; null where no entry has a value. */
  static @Nullable BigDecimal exactWeightedSum(@Nullable Seq<Row> rows) {
    List<Pair> pairs = pairs(rows);
    return pairs.isEmpty() ? null : weightedSum(pairs);
  }

  private static BigDecimal quotient(BigDecimal part, BigDecimal whole) {
    return part.divide(whole, RATIO_DECIMALS, RoundingMode.HALF_UP);
  }

  private static BigDecimal rounded(BigDecimal exact) {
    return exact.setScale(RATIO_DECIMALS, RoundingMode.HALF_UP);
  }

  private static BigDecimal sum(List<BigDecimal> values) {
    return values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal count(List<?> values) {
    return BigDecimal.valueOf(values.size());
  }

  private static BigDecimal median(List<BigDecimal> values) {
    List<BigDecimal> sorted = new ArrayList<>(values);
    Collections.sort(sorted);
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? rounded(sorted.get(middle))
        : quotient(sorted.get(middle - 1).add(sorted.get(middle)), BigDecimal.valueOf(2));
  }

  /**
   * The square root of (n Σx² − (Σx)²) / (n (n − 1)). Rounded HALF_UP from its exact value: the
   * integer square root of the scaled radicand is compared with the half step by squaring.
   */
  private static @Nullable BigDecimal sampleDeviation(List<BigDecimal> values) {
    if (values.size() < 2) {
      return null;
    }
    BigDecimal n = count(values);
    BigDecimal squares =
        values.stream().map(x -> x.multiply(x)).reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal numerator = n.multiply(squares).subtract(sum(values).pow(2));
    BigDecimal denominator = n.multiply(n.subtract(BigDecimal.ONE));
    // floor(sqrt(4 · 10^12 · variance)) = floor(2 · 10^6 · deviation): its parity decides HALF_UP
    BigInteger doubled =
        numerator
            .movePointRight(2 * RATIO_DECIMALS)
            .multiply(BigDecimal.valueOf(4))
            .divide(denominator, 0, RoundingMode.FLOOR)
            .toBigInteger()
            .sqrt();
    BigInteger steps = doubled.add(BigInteger.ONE).shiftRight(1);
    return new BigDecimal(steps, RATIO_DECIMALS, MathContext.UNLIMITED);
  }

  private static BigDecimal weightedSum(List<Pair> pairs) {
    return pairs.stream()
        .map(pair -> pair.first().multiply(pair.second()))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal weights(List<Pair> pairs) {
    return pairs.stream().map(Pair::second).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static @Nullable BigDecimal slope(List<Pair> pairs) {
    if (pairs.size() < 2) {
      return null;
    }
    BigDecimal n = count(pairs);
    BigDecimal x = pairs.stream().map(Pair::first).reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal y = weights(pairs);
    BigDecimal xx =
        pairs.stream().map(pair -> pair.first().pow(2)).reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal numerator = n.multiply(weightedSum(pairs)).subtract(x.multiply(y));
    return quotient(numerator, n.multiply(xx).subtract(x.pow(2)));
  }
}
