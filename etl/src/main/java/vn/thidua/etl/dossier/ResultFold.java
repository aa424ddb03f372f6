package vn.thidua.etl.dossier;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.substring;
import static org.apache.spark.sql.functions.timestamp_micros;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import vn.thidua.etl.model.Keeping;

/**
 * Reads, checks and folds the results: files and frame in; figures, superseded rows, rejects and
 * counts out, from one pass. Which of several rows counts is a window over all of them. The driver
 * does just that; tasks choose among their own rows first, and the window is left with the rows of
 * those units and years that several folds have read.
 */
final class ResultFold {
  private static final String[] UNIT_YEAR = {"unit_code", "year"};
  private static final StructType SHARED =
      new StructType()
          .add("unit_code", DataTypes.StringType)
          .add("year", DataTypes.StringType)
          .add("is_shared", DataTypes.BooleanType);

  private final Facts facts;
  private final Places places;

  ResultFold(Facts facts, Places places) {
    this.facts = facts;
    this.places = places;
  }

  /**
   * The rows of {@link Intake#figures()}: of several rows of a unit, criterion, period and stage
   * the latest sent counts (none is the earliest), then the later in order of file and line.
   *
   * @param parts the readable ones, sorted
   * @param keeping where the rows are worked on
   */
  FactTable fold(List<Part> parts, Broadcast<Frame> frame, Keeping keeping) {
    return keeping == Keeping.ON_DRIVER
        ? table(
            keeping.hold(settled(facts.rows(DossierTable.RESULTS, parts, frame, keeping))), parts)
        : folded(keeping.hold(facts.folded(parts, frame)), parts, keeping);
  }

  private FactTable table(Dataset<Row> settled, List<Part> parts) {
    return FactTable.of(List.of(settled), settled, ResultFold::figures, places, parts);
  }

  private FactTable folded(Dataset<Row> read, List<Part> parts, Keeping keeping) {
    Choice choice = choice(read, keeping);
    return FactTable.of(
        List.of(read, choice.contested()), choice.settled(), ResultFold::figures, places, parts);
  }

  /**
   * All rows with {@code stays}, and beside them those about which the folds did not agree.
   *
   * @param settled all
   * @param contested persisted; part of {@code settled}
   */
  record Choice(Dataset<Row> settled, Dataset<Row> contested) {}

  /**
   * Chooses among what the folds have left.
   *
   * @param read as {@link Facts#folded} gives it
   */
  static Choice choice(Dataset<Row> read, Keeping keeping) {
    Dataset<Row> chosen =
        read.withColumn("stays", col("faults").isNull().and(not(col("lost"))))
            .withColumn("year", substring(col("period"), 1, 4));
    Dataset<Row> marked =
        chosen
            .join(broadcast(shared(chosen)), UNIT_YEAR, "left")
            .withColumn("is_contested", col("stays").and(col("is_shared").isNotNull()));
    Dataset<Row> contested =
        keeping.hold(settled(marked.filter(col("is_contested")).drop("stays")));
    return new Choice(marked.filter(not(col("is_contested"))).unionByName(contested), contested);
  }

  /**
   * The units and years whose rows went through several folds. The driver may hold them: the frame
   * has them all, with the unit's cluster.
   */
  private static Dataset<Row> shared(Dataset<Row> chosen) {
    List<Row> shared =
        chosen
            .filter(col("stays"))
            .select(col("unit_code"), col("year"), col("fold"))
            .distinct()
            .groupBy("unit_code", "year")
            .agg(count(lit(1)).as("folds"))
            .filter(col("folds").gt(1))
            .select(col("unit_code"), col("year"), lit(true).as("is_shared"))
            .collectAsList();
    return chosen.sparkSession().createDataFrame(shared, SHARED);
  }

  /**
   * What every other way of choosing has to agree with.
   *
   * @param rows with the columns of {@link Facts#rows}
   * @return with {@code stays}
   */
  static Dataset<Row> settled(Dataset<Row> rows) {
    Column refused = col("faults").isNotNull();
    // a refused row is its own group, so that it goes through with its faults
    Column[] group = {
      col("unit_code"),
      col("criterion_code"),
      col("period"),
      col("stage"),
      col("refused_part"),
      col("refused_line")
    };
    Column place =
        row_number()
            .over(
                Window.partitionBy(group)
                    .orderBy(
                        col("submitted_at").desc_nulls_last(),
                        col("part").desc(),
                        col("line").desc()));
    return rows.withColumn("refused_part", when(refused, col("part")))
        .withColumn("refused_line", when(refused, col("line")))
        .withColumn("stays", place.equalTo(1))
        .drop("refused_part", "refused_line");
  }

  private static Dataset<Row> figures(Dataset<Row> rows) {
    return rows.select(
        col("unit_code"),
        col("criterion_code"),
        substring(col("period"), 1, 4).cast("int").as("year"),
        col("period"),
        col("stage"),
        col("value"),
        timestamp_micros(col("submitted_at")).as("submitted_at"),
        col("evidence"),
        col("source_file"),
        col("sheet"),
        col("source_line"));
  }
}
