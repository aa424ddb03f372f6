package vn.thidua.etl.model;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataTypes;
import org.jspecify.annotations.Nullable;

/**
 * {@code award_reason(struct)}: the sentence beside a reason code, in Vietnamese, with the figures
 * that decided. Other languages are made from the code by whoever shows it.
 */
final class AwardReasons {

  private AwardReasons() {}

  static void register(SparkSession spark) {
    UDF1<Row, String> reason = AwardReasons::sentence;
    spark.udf().register("award_reason", reason, DataTypes.StringType);
  }

  private static String sentence(Row row) {
    String code = row.getString(row.fieldIndex("reason_code"));
    String scope = pattern("scope." + row.getString(row.fieldIndex("scope")));
    Object[] figures =
        switch (code) {
          case "NOT_IN_POOL" -> of(text(row, "pool_award_name"));
          case "MAX_RANK" -> of(text(row, "rank_in_scope"), scope, text(row, "max_rank"));
          case "MIN_RATIO" -> of(percent(row, "score_ratio"), percent(row, "min_ratio"));
          case "CLASS" -> of(text(row, "class_name"));
          case "MET_SHARE" ->
              of(
                  text(row, "commitments_met"),
                  text(row, "commitments_total"),
                  percent(row, "min_met_share"));
          case "EXCEEDED_SHARE" ->
              of(
                  text(row, "commitments_exceeded"),
                  text(row, "commitments_total"),
                  percent(row, "min_exceeded_share"));
          case "REQUIRES_AWARD" ->
              of(
                  text(row, "requires_award_name"),
                  text(row, "requires_years"),
                  text(row, "years_held"));
          case "QUOTA" -> of(text(row, "places"), scope, text(row, "rank_in_scope"));
          case "TIE_AT_QUOTA" ->
              of(
                  text(row, "units_abreast"),
                  text(row, "rank_in_scope"),
                  scope,
                  text(row, "places"));
          default -> of(text(row, "rank_in_scope"), scope);
        };
    return new MessageFormat(pattern(code), Locale.ROOT).format(figures);
  }

  private static String pattern(String key) {
    return ResourceBundle.getBundle("messages/award_reasons", Locale.ROOT).getString(key);
  }

  private static Object[] of(String... figures) {
    return figures;
  }

  private static String text(Row row, String field) {
    @Nullable Object value = row.get(row.fieldIndex(field));
    return value == null ? "" : String.valueOf(value);
  }

  /** A ratio as a Vietnamese reader writes a percentage: {@code 0.8567} is {@code 85,67%}. */
  private static String percent(Row row, String field) {
    int index = row.fieldIndex(field);
    if (row.isNullAt(index)) {
      return "";
    }
    BigDecimal percent = row.getDecimal(index).movePointRight(2);
    return percent.stripTrailingZeros().toPlainString().replace('.', ',') + "%";
  }
}
