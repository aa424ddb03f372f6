package vn.thidua.etl.publish;

import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/** Lines in the executors. */
final class SpreadLines implements LineStore {
  private static final StructType DIGESTS =
      StructType.fromDDL("edition_year int, relation string, content string, published string");

  private final Dataset<Row> lines;

  SpreadLines(Dataset<Row> lines) {
    this.lines = lines;
  }

  @Override
  public List<Row> digests() {
    MapPartitionsFunction<Row, Row> digest = LineDigest::of;
    return lines.mapPartitions(digest, Encoders.row(DIGESTS)).collectAsList();
  }

  @Override
  public void each(Loading loading) {
    lines.foreachPartition(loading);
  }

  @Override
  public void close() {
    lines.unpersist();
  }
}
