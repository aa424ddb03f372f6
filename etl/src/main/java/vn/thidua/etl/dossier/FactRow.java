package vn.thidua.etl.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.function.Function;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** A row of a fact table on its way from a task into Spark's plan; see {@link Facts#rows}. */
final class FactRow {
  /** Of its columns, the first of the table's. */
  static final int FIRST = 2;

  private static final long MICROS = 1_000_000;
  private static final long NANOS = 1_000_000_000;

  private FactRow() {}

  static StructType schema(DossierTable table) {
    return columns(
            new StructType()
                .add("part", DataTypes.IntegerType, false)
                .add("line", DataTypes.LongType, false),
            table)
        .add("of_year", DataTypes.IntegerType, false)
        .add("faults", DataTypes.createArrayType(Fault.SCHEMA, false));
  }

  /** Of {@link Facts#folded}. */
  static StructType foldedSchema() {
    return schema(DossierTable.RESULTS)
        .add("fold", DataTypes.LongType, false)
        .add("lost", DataTypes.BooleanType, false);
  }

  static StructType columns(StructType before, DossierTable table) {
    StructType schema = before;
    for (DossierColumn column : table.columns()) {
      schema = schema.add(column.name(), wireType(column.type()));
    }
    return schema;
  }

  static Row of(CheckedRow row) {
    return RowFactory.create(cells(row));
  }

  static @Nullable Object[] cells(CheckedRow row) {
    DossierTable table = row.part().table();
    @Nullable Object[] cells = cells(row.part().index(), row.line(), row.ofYear(), table);
    if (row.isSound()) {
      for (int i = 0; i < table.columns().size(); i++) {
        cells[FIRST + i] = wire(row.value(i));
      }
    } else {
      int unit = table.positionOf("unit_code");
      cells[FIRST + unit] = row.value(unit);
      cells[cells.length - 1] =
          row.faults().stream().map(fault -> fault.row(table)).toArray(Row[]::new);
    }
    return cells;
  }

  /** Those of a sound row of which nothing but its place and year is known yet. */
  static @Nullable Object[] cells(int part, long line, int ofYear, DossierTable table) {
    @Nullable Object[] cells = new @Nullable Object[table.columns().size() + FIRST + 2];
    cells[0] = part;
    cells[1] = line;
    cells[cells.length - 2] = ofYear;
    return cells;
  }

  static @Nullable Object wire(@Nullable Object value) {
    if (value instanceof LocalDate date) {
      return (int) date.toEpochDay();
    }
    return value instanceof Instant instant ? (Object) micros(instant) : value;
  }

  /** Since 1970. ChronoUnit counts nanoseconds on the way: from 2263 on they are too many. */
  static long micros(Instant instant) {
    return instant.getEpochSecond() * MICROS + instant.getNano() / (NANOS / MICROS);
  }

  /** The other way round. */
  static @Nullable Object value(CellType type, @Nullable Object wire) {
    if (wire == null) {
      return null;
    }
    return switch (type) {
      case DATE -> LocalDate.ofEpochDay((Integer) wire);
      case TIMESTAMP -> Instant.EPOCH.plus((Long) wire, ChronoUnit.MICROS);
      case CODE, TEXT, LIST, PERIOD, NUMBER, YEAR, WHOLE -> wire;
    };
  }

  /**
   * What a column is between a task and Spark's plan: dates as days, instants as microseconds since
   * 1970, which no session setting of dates can bend.
   */
  static DataType wireType(CellType type) {
    return switch (type) {
      case DATE -> DataTypes.IntegerType;
      case TIMESTAMP -> DataTypes.LongType;
      case CODE, TEXT, LIST, PERIOD, NUMBER, YEAR, WHOLE -> type.dataType();
    };
  }

  /** The rows, each held against what it refers to. */
  static Iterator<CheckedRow> checked(Iterator<CheckedRow> typed, Frame frame) {
    return each(
        typed,
        row -> {
          References.check(row, frame);
          return row;
        });
  }

  static Iterator<Row> rows(Iterator<CheckedRow> checked) {
    return each(checked, FactRow::of);
  }

  private static <T, R> Iterator<R> each(Iterator<T> items, Function<T, R> work) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return items.hasNext();
      }

      @Override
      public R next() {
        return work.apply(items.next());
      }
    };
  }
}
