package vn.thidua.etl.publish;

import java.io.Serializable;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Makes the lines of one relation out of its rows. */
final class LineMaker implements Serializable {
  private static final long serialVersionUID = 1L;

  private final String relation;
  private final int year;
  private final int[] own;
  private final int[] repeated;

  /**
   * @param columns those of the rows
   */
  LineMaker(List<String> columns, Lines.Shape shape) {
    relation = shape.relation();
    year = columns.indexOf("edition_year");
    own = shape.own().stream().mapToInt(columns::indexOf).toArray();
    repeated = shape.repeated().stream().mapToInt(columns::indexOf).toArray();
  }

  /** With the columns of {@link Lines#SCHEMA}. */
  Row line(Row row) {
    return RowFactory.create(
        relation, row.getInt(year), CopyLine.of(row, own), CopyLine.of(row, repeated));
  }
}
