package vn.thidua.etl.dossier;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import vn.thidua.etl.model.local.HeldRelation;

/**
 * What a pass over a fact table gives.
 *
 * @param rows the accepted ones
 * @param superseded sound ones that others replace, with the columns of {@code rows}
 * @param rejects with the columns of {@link Fault#PLACED_SCHEMA}
 * @param counts by part
 * @param held persisted by Spark until they are released
 */
record FactTable(
    Dataset<Row> rows,
    Dataset<Row> superseded,
    Dataset<Row> rejects,
    Map<Integer, RowCount> counts,
    List<Dataset<Row>> held) {

  /**
   * Parts what a fold has settled.
   *
   * @param held what {@code settled} stands on, persisted
   * @param settled the columns of {@link FactScan#rows}, and {@code stays}: true of the one row
   *     that counts among those of its key
   * @param shape names places and types columns as the reader of the table wants them
   * @param parts what was scanned
   */
  static FactTable of(
      List<Dataset<Row>> held,
      Dataset<Row> settled,
      UnaryOperator<Dataset<Row>> shape,
      Places places,
      List<Part> parts) {
    Dataset<Row> sound = settled.filter(col("faults").isNull());
    return new FactTable(
        shape.apply(places.named(sound.filter(col("stays")))),
        shape.apply(places.named(sound.filter(col("stays").unary_$bang()))),
        places.rejects(settled),
        parts.isEmpty() ? Map.of() : counts(settled),
        held);
  }

  void release() {
    held.forEach(Dataset::unpersist);
  }

  private static Map<Integer, RowCount> counts(Dataset<Row> settled) {
    Map<Integer, RowCount> counts = new HashMap<>();
    Column sound = col("faults").isNull();
    for (Row row :
        HeldRelation.rows(
            settled
                .groupBy(col("part"))
                .agg(
                    count(when(sound.and(col("stays")), lit(1))),
                    count(when(sound.and(col("stays").unary_$bang()), lit(1))),
                    count(when(col("faults").isNotNull(), lit(1)))))) {
      counts.put(row.getInt(0), new RowCount(row.getLong(1), row.getLong(2), row.getLong(3)));
    }
    return counts;
  }
}
