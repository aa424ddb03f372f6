package vn.thidua.etl.dossier;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * The query that gives a table of the dossier.
 *
 * @param sql its result has headers as a file would have them
 * @param partitionBy the column of the result by whose hash it is read in parts; null: in one
 * @param partitions how many parts, 1 or more
 */
public record TableQuery(
    DossierTable table, String sql, @Nullable String partitionBy, int partitions)
    implements Serializable {

  /** What the configuration calls the query of a table. */
  public static String key(DossierTable table) {
    return "query." + table.tableName();
  }
}
