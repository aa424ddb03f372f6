package vn.thidua.etl.model.local;

import java.util.function.Function;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.sql.catalyst.util.GenericArrayData;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * Takes the rows of Spark's own operators out of their packed bytes: a packed row is never equal to
 * one that is not.
 */
final class Unpacking {
  private Unpacking() {}

  static Function<InternalRow, InternalRow> of(StructType schema) {
    return row -> row(row, schema);
  }

  private static InternalRow row(InternalRow row, StructType schema) {
    StructField[] fields = schema.fields();
    @Nullable Object[] values = new @Nullable Object[fields.length];
    for (int i = 0; i < fields.length; i++) {
      DataType type = fields[i].dataType();
      values[i] = row.isNullAt(i) ? null : value(row.get(i, type), type);
    }
    return new GenericInternalRow(values);
  }

  private static Object value(Object value, DataType type) {
    if (type instanceof StructType struct) {
      return row((InternalRow) value, struct);
    }
    if (type instanceof ArrayType array) {
      return array((ArrayData) value, array.elementType());
    }
    if (type instanceof MapType) {
      throw new IllegalArgumentException("a model's columns are no maps");
    }
    return InternalRow.copyValue(value);
  }

  private static ArrayData array(ArrayData packed, DataType type) {
    @Nullable Object[] values = new @Nullable Object[packed.numElements()];
    for (int i = 0; i < values.length; i++) {
      values[i] = packed.isNullAt(i) ? null : value(packed.get(i, type), type);
    }
    return new GenericArrayData(values);
  }
}
