package vn.thidua.etl.publish;

import java.util.List;
import org.apache.spark.sql.Row;

/** Where the lines of a run's editions are: sorted, those of a relation and year together. */
interface LineStore extends AutoCloseable {

  /** One row of {@link LineDigest} for each relation and year. */
  List<Row> digests();

  /** Gives all lines to the loading, in groups and several groups at once. */
  void each(Loading loading);

  @Override
  void close();
}
