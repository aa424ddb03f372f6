package vn.thidua.etl.model;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * A relation of the mart, computed: its rows for all years, {@code edition_year} first.
 *
 * @param name of the table in schema {@code mart}
 */
public record Relation(String name, Dataset<Row> rows, DigestRule digest) {}
