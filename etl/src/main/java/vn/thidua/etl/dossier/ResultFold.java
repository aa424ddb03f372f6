package vn.thidua.etl.dossier;

import static org.apache.spark.sql.functions.col;
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
import vn.thidua.etl.model.Keeping;

/**
 * Reads, checks and folds the results, where all the time of a run goes: files and frame in;
 * figures, superseded rows, rejects and counts out, from one pass. Nobody sees how it is done, so
 * that it can be done faster.
 */
final class ResultFold {
  private final FactScan scan;
  private final Places places;

  ResultFold(FactScan scan, Places places) {
    this.scan = scan;
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
    Dataset<Row> rows = scan.rows(DossierTable.RESULTS, parts, frame, keeping);
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
    Dataset<Row> settled =
        keeping.hold(
            rows.withColumn("refused_part", when(refused, col("part")))
                .withColumn("refused_line", when(refused, col("line")))
                .withColumn("stays", place.equalTo(1))
                .drop("refused_part", "refused_line"));
    return FactTable.of(settled, ResultFold::figures, places, parts);
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
