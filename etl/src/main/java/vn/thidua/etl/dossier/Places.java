package vn.thidua.etl.dossier;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Rows carry the index of their part; here it becomes file and sheet again. */
final class Places {
  private static final StructType SCHEMA =
      new StructType()
          .add("part", DataTypes.IntegerType, false)
          .add("source_file", DataTypes.StringType, false)
          .add("sheet", DataTypes.StringType);

  private final Dataset<Row> parts;

  Places(SparkSession spark, List<Part> parts) {
    List<Row> rows =
        parts.stream()
            .map(part -> RowFactory.create(part.index(), part.file().path(), part.sheet()))
            .toList();
    this.parts = spark.createDataFrame(rows, SCHEMA);
  }

  /** With {@code source_file}, {@code sheet} and {@code source_line}. */
  Dataset<Row> named(Dataset<Row> rows) {
    return rows.join(broadcast(parts), "part").withColumn("source_line", col("line"));
  }

  /**
   * Each fault of the refused rows in its place, with the columns of mart.reject but the run, and
   * year.
   */
  Dataset<Row> rejects(Dataset<Row> rows) {
    return named(rows.filter(col("faults").isNotNull()))
        .withColumn("fault", explode(col("faults")))
        .select("source_file", "sheet", "source_line", "fault.*", "of_year");
  }
}
