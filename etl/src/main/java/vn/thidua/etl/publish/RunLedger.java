package vn.thidua.etl.publish;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import vn.thidua.etl.dossier.FileCount;

/**
 * What a run read: the counts of every file and every refused row.
 *
 * @param rejects with the columns of {@code mart.reject} but the run
 */
public record RunLedger(List<FileCount> files, Dataset<Row> rejects) {

  public long rowsRead() {
    return files.stream().mapToLong(FileCount::rowsRead).sum();
  }

  public long rowsAccepted() {
    return files.stream().mapToLong(FileCount::rowsAccepted).sum();
  }

  public long rowsSuperseded() {
    return files.stream().mapToLong(FileCount::rowsSuperseded).sum();
  }

  public long rowsRejected() {
    return files.stream().mapToLong(FileCount::rowsRejected).sum();
  }
}
