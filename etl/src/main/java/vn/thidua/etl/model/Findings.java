package vn.thidua.etl.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.api.java.UDF5;
import org.apache.spark.sql.types.DataTypes;
import org.jspecify.annotations.Nullable;
import vn.thidua.etl.wording.Messages;

/**
 * What looks odd in a dossier. A finding is a file in {@code models/findings}, named by its code,
 * with {@link #COLUMNS}, and its sentences under that code in the message files; nothing else knows
 * of it.
 *
 * <ul>
 *   <li>{@code finding_message(language, code, period, observed, reference)}: what was found
 *   <li>{@code finding_advice(language, code)}: what to do about it
 * </ul>
 */
final class Findings {

  /** The columns of every finding, in any order. */
  static final List<String> COLUMNS =
      List.of(
          "edition_year",
          "severity",
          "cluster_code",
          "unit_code",
          "criterion_code",
          "period",
          "observed",
          "reference",
          "source_file",
          "source_line");

  // a figure with more decimals than people report is a mean or a part of a year
  private static final int REPORTED = 4;
  private static final int OF_QUOTIENTS = 2;

  private Findings() {}

  /** The model {@code all_findings} over the findings of these codes. */
  static Model union(List<String> codes) {
    String grain = "one row per finding, of every kind";
    String columns = String.join(", ", COLUMNS);
    String sql =
        codes.stream()
            .map(code -> "select '%1$s' as finding_code, %2$s from %1$s".formatted(code, columns))
            .collect(Collectors.joining("\nunion all\n", "-- " + grain + "\n", ""));
    return ModelFile.read(
        "all_findings",
        sql,
        """
        grain: "%s"
        key: [edition_year, finding_code, cluster_code, unit_code, criterion_code, period, reference]
        """
            .formatted(grain));
  }

  static void register(SparkSession spark) {
    UDF5<String, String, String, BigDecimal, BigDecimal, String> message = Findings::message;
    spark.udf().register("finding_message", message, DataTypes.StringType);
    UDF2<String, String, String> advice =
        (language, code) -> pattern(language, "advice." + code).format(new Object[0]);
    spark.udf().register("finding_advice", advice, DataTypes.StringType);
  }

  static String message(
      String language,
      String code,
      @Nullable String period,
      @Nullable BigDecimal observed,
      @Nullable BigDecimal reference) {
    Object[] figures = {
      period == null ? "" : period, written(language, observed), written(language, reference)
    };
    return pattern(language, code).format(figures);
  }

  private static MessageFormat pattern(String language, String key) {
    return Messages.sentence("messages/findings", Locale.forLanguageTag(language), key);
  }

  /**
   * As the reader of the language writes it, without trailing zeros: what was reported as it is, a
   * quotient with two decimals.
   */
  private static String written(String language, @Nullable BigDecimal figure) {
    if (figure == null) {
      return "";
    }
    NumberFormat format = NumberFormat.getNumberInstance(Locale.forLanguageTag(language));
    format.setRoundingMode(RoundingMode.HALF_UP);
    format.setMaximumFractionDigits(
        figure.stripTrailingZeros().scale() > REPORTED ? OF_QUOTIENTS : REPORTED);
    return format.format(figure);
  }
}
