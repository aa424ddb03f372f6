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
 * @param rejects with the columns of {@link Fault#PLACED_SCHEMA}, then {@code of_year}
 * @param refused one row per year and unit of which rows were refused: {@code of_year}, {@code
 *     unit_code}
 * @param counts by part, then by the year that rows are about
 * @param held persisted by Spark until they are released
 */
record FactTable(
    Dataset<Row> rows,
    Dataset<Row> superseded,
    Dataset<Row> rejects,
    Dataset<Row> refused,
    Map<Integer, Map<Integer, RowCount>> counts,
    List<Dataset<Row>> held) {

  /**
   * Parts what a fold has settled.
   *
   * @param held what {@code settled} stands on, persisted
   * @param settled the columns of {@link Facts#rows}, and {@code stays}: true of the one row that
   *     counts among those of its key
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
        settled
            .filter(col("faults").isNotNull().and(col("unit_code").isNotNull()))
            .select("of_year", "unit_code")
            .distinct(),
        parts.isEmpty() ? Map.of() : counts(settled),
        held);
  }

  void release() {
    held.forEach(Dataset::unpersist);
  }

  private static Map<Integer, Map<Integer, RowCount>> counts(Dataset<Row> settled) {
    Map<Integer, Map<Integer, RowCount>> counts = new HashMap<>();
    Column sound = col("faults").isNull();
    for (Row row :
        HeldRelation.rows(
            settled
                .groupBy(col("part"), col("of_year"))
                .agg(
                    count(when(sound.and(col("stays")), lit(1))),
                    count(when(sound.and(col("stays").unary_$bang()), lit(1))),
                    count(when(col("faults").isNotNull(), lit(1)))))) {
      counts
          .computeIfAbsent(row.getInt(0), part -> new HashMap<>())
          .put(row.getInt(1), new RowCount(row.getLong(2), row.getLong(3), row.getLong(4)));
    }
    return counts;
  }
}
