package vn.thidua.etl.dossier;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * A row of a fact table as the store keeps it: typed as it was sent, with the faults of its own
 * cells, and before it is held against anything else, so that it stays what it is whatever else
 * changes in the dossier.
 */
final class StoredRow {
  private static final StructType FAULT =
      new StructType()
          .add("rule", DataTypes.StringType)
          .add("variant", DataTypes.StringType)
          .add("column", DataTypes.StringType)
          .add("value", DataTypes.StringType)
          .add("details", DataTypes.createArrayType(DataTypes.StringType));

  private StoredRow() {}

  static StructType schema(DossierTable table) {
    return FactRow.columns(
            new StructType().add("content", DataTypes.LongType).add("line", DataTypes.LongType),
            table)
        .add("of_year", DataTypes.IntegerType)
        .add("faults", DataTypes.createArrayType(FAULT));
  }

  static Row of(CheckedRow row, long content) {
    int columns = row.part().table().columns().size();
    @Nullable Object[] cells = new @Nullable Object[FactRow.FIRST + columns + 2];
    cells[0] = content;
    cells[1] = row.line();
    for (int i = 0; i < columns; i++) {
      cells[FactRow.FIRST + i] = FactRow.wire(row.value(i));
    }
    cells[cells.length - 2] = row.ofYear();
    if (!row.isSound()) {
      cells[cells.length - 1] = row.faults().stream().map(StoredRow::row).toArray(Row[]::new);
    }
    return RowFactory.create(cells);
  }

  private static Row row(Fault fault) {
    return RowFactory.create(
        fault.rule().name(),
        fault.variant(),
        fault.column(),
        fault.value(),
        fault.details().toArray(String[]::new));
  }

  /** The row as one of that part. */
  static CheckedRow in(Part part, Row stored) {
    List<DossierColumn> columns = part.table().columns();
    @Nullable Object[] values = new @Nullable Object[columns.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = FactRow.value(columns.get(i).type(), stored.get(FactRow.FIRST + i));
    }
    CheckedRow row = new CheckedRow(part, stored.getLong(1), values);
    int faults = FactRow.FIRST + values.length + 1;
    if (!stored.isNullAt(faults)) {
      for (Row fault : stored.<Row>getList(faults)) {
        row.refuse(fault(fault));
      }
    }
    return row;
  }

  private static Fault fault(Row fault) {
    return new Fault(
        Rule.valueOf(fault.getString(0)),
        fault.getString(1),
        fault.getString(2),
        fault.getString(3),
        new ArrayList<>(fault.<String>getList(4)));
  }
}
