package vn.thidua.etl.dossier;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_from_unix_date;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.expressions.Window;
import vn.thidua.etl.model.Keeping;

/** Reads and checks the commitments; of two rows with one key the first stays. */
final class CommitmentFold {
  private static final DossierTable TABLE = DossierTable.COMMITMENTS;

  private final Facts facts;
  private final Places places;

  CommitmentFold(Facts facts, Places places) {
    this.facts = facts;
    this.places = places;
  }

  /**
   * The rows with the columns of {@link DossierTable#schema()}.
   *
   * @param parts the readable ones, sorted
   * @param keeping where the rows are worked on
   */
  FactTable fold(List<Part> parts, Broadcast<Frame> frame, Keeping keeping) {
    Dataset<Row> rows = facts.rows(TABLE, parts, frame, keeping);
    Dataset<Row> settled = keeping.hold(settled(rows, differing(parts)));
    return FactTable.of(List.of(settled), settled, CommitmentFold::typed, places, parts);
  }

  /** With {@code stays}, and the fault of those that differ. */
  private static Dataset<Row> settled(Dataset<Row> rows, UserDefinedFunction differing) {
    Column sound = col("faults").isNull();
    Column values = struct(columns().toArray(Column[]::new));
    List<Column> key = new ArrayList<>();
    TABLE.columns().stream()
        .filter(DossierColumn::isKey)
        .forEach(column -> key.add(col(column.name())));
    // each refused row stands alone: it neither hides a sound one nor is hidden
    key.add(when(col("faults").isNotNull(), struct(col("part"), col("line"))));
    Column earliest =
        first(struct(col("part"), col("line"), values.as("values")))
            .over(Window.partitionBy(key.toArray(Column[]::new)).orderBy(col("part"), col("line")));
    Column stays =
        col("part").equalTo(col("earliest.part")).and(col("line").equalTo(col("earliest.line")));
    Column fault =
        when(
            sound.and(values.eqNullSafe(col("earliest.values")).unary_$bang()),
            array(differing.apply(col("earliest.part"), col("earliest.line"))));
    return rows.withColumn("earliest", earliest)
        .withColumn("stays", stays)
        .withColumn("faults", coalesce(col("faults"), fault))
        .drop("earliest");
  }

  private static Dataset<Row> typed(Dataset<Row> rows) {
    List<Column> columns = new ArrayList<>();
    for (DossierColumn column : TABLE.columns()) {
      Column wire = col(column.name());
      columns.add(
          column.type() == CellType.DATE ? date_from_unix_date(wire).as(column.name()) : wire);
    }
    columns.addAll(List.of(col("source_file"), col("sheet"), col("source_line")));
    return rows.select(columns.toArray(Column[]::new));
  }

  private static List<Column> columns() {
    return TABLE.columns().stream().map(column -> col(column.name())).toList();
  }

  /** The fault of a row whose key another one has that stands at the given part and line. */
  private static UserDefinedFunction differing(List<Part> parts) {
    Map<Integer, Part> byIndex = new HashMap<>();
    parts.forEach(part -> byIndex.put(part.index(), part));
    UDF2<Integer, Long, Row> fault =
        (part, line) -> {
          Part earlier = byIndex.get(part);
          if (earlier == null) {
            throw new IllegalStateException("no part has the index " + part);
          }
          return Duplicates.differing(earlier, line).row(TABLE);
        };
    return udf(fault, Fault.SCHEMA);
  }
}
