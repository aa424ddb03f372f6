package vn.thidua.etl.simulate;

import java.nio.file.Path;
import java.util.SortedMap;

/**
 * What was made.
 *
 * @param out the dossier
 * @param files its table files
 * @param rows the rows by table name
 */
public record SimulationSummary(Path out, int files, SortedMap<String, Long> rows) {

  /** The number of result rows, those with faults included. */
  public long results() {
    return rows.getOrDefault("results", 0L);
  }
}
