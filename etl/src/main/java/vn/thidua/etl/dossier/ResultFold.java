package vn.thidua.etl.dossier;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.substring;
import static org.apache.spark.sql.functions.timestamp_micros;
import static org.apache.spark.sql.functions.when;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;

/**
 * Reads, checks and folds the results, where all the time of a run goes: files and frame in;
 * figures, rejects and counts out, from one pass. Nobody sees how it is done, so that it can be
 * done faster.
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
   */
  FactTable fold(List<Part> parts, Broadcast<Frame> frame) {
    Dataset<Row> rows = scan.rows(DossierTable.RESULTS, parts, frame);
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
    // keys hardly repeat within a task: without the repartition Spark would sort there in vain
    Dataset<Row> folded =
        rows.withColumn("refused_part", when(refused, col("part")))
            .withColumn("refused_line", when(refused, col("line")))
            .repartition(group)
            .groupBy(group)
            .agg(
                max_by(
                        struct(
                            col("value"),
                            col("submitted_at"),
                            col("part"),
                            col("line"),
                            col("faults")),
                        struct(col("submitted_at"), col("part"), col("line")))
                    .as("last"))
            .select(
                col("unit_code"), col("criterion_code"), col("period"), col("stage"), col("last.*"))
            .persist(StorageLevel.MEMORY_AND_DISK());
    return new FactTable(figures(folded), places.rejects(folded), counts(folded, parts), folded);
  }

  private Dataset<Row> figures(Dataset<Row> folded) {
    return places
        .named(folded.filter(col("faults").isNull()))
        .select(
            col("unit_code"),
            col("criterion_code"),
            substring(col("period"), 1, 4).cast("int").as("year"),
            col("period"),
            col("stage"),
            col("value"),
            timestamp_micros(col("submitted_at")).as("submitted_at"),
            col("source_file"),
            col("sheet"),
            col("source_line"));
  }

  /** What was read and neither refused nor folded into a figure is superseded. */
  private static Map<Integer, RowCount> counts(Dataset<Row> folded, List<Part> parts) {
    Map<Integer, RowCount> counts = new HashMap<>();
    if (parts.isEmpty()) {
      return counts;
    }
    Map<Integer, Long> rowsRead = new HashMap<>();
    parts.forEach(part -> rowsRead.put(part.index(), part.rows()));
    Column figure = when(col("faults").isNull(), lit(1));
    Column refused = when(col("faults").isNotNull(), lit(1));
    for (Row row : folded.groupBy(col("part")).agg(count(figure), count(refused)).collectAsList()) {
      int part = row.getInt(0);
      long kept = row.getLong(1);
      long lost = row.getLong(2);
      counts.put(part, new RowCount(kept, rowsRead.getOrDefault(part, 0L) - kept - lost, lost));
    }
    // of some parts every row may be superseded
    rowsRead.forEach((part, rows) -> counts.putIfAbsent(part, new RowCount(0, rows, 0)));
    return counts;
  }
}
