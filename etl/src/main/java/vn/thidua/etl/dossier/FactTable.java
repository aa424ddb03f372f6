package vn.thidua.etl.dossier;

import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What a pass over a fact table gives.
 *
 * @param rows the accepted ones
 * @param rejects with the columns of {@link Fault#PLACED_SCHEMA}
 * @param counts by part
 * @param held persisted by Spark until it is released
 */
record FactTable(
    Dataset<Row> rows, Dataset<Row> rejects, Map<Integer, RowCount> counts, Dataset<Row> held) {}
