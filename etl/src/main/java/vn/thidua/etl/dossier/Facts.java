package vn.thidua.etl.dossier;

import java.util.List;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import vn.thidua.etl.model.Keeping;

/** Where the checked rows of fact tables come from: files of the dossier, or what was kept. */
interface Facts {

  /**
   * The checked rows of the parts. Columns are the part's index, the line, those of the table as
   * {@link FactRow#wireType} has them (null in a refused row, but for the unit's code), the year
   * that the row is about, and the faults (null in a sound row).
   */
  Dataset<Row> rows(DossierTable table, List<Part> parts, Broadcast<Frame> frame, Keeping keeping);

  /**
   * The checked rows of results, each once, after every task has chosen the latest among its own.
   * Columns are those of {@link #rows}, then {@code fold}, which has a number of its own, and
   * {@code lost}: whether another row of the same fold replaces it.
   */
  Dataset<Row> folded(List<Part> parts, Broadcast<Frame> frame);
}
