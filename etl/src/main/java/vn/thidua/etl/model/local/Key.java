package vn.thidua.etl.model.local;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DoubleType;
import org.apache.spark.sql.types.FloatType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** Values by which rows are joined or grouped. */
final class Key {
  /** The golden ratio: neighbours, such as lines of neighbouring files, come far apart. */
  private static final int SPREAD = 0x9E3779B1;

  private final @Nullable Object[] values;
  private final int hash;

  Key(@Nullable Object[] values) {
    int mixed = 0;
    for (Object value : values) {
      mixed = (mixed + Objects.hashCode(value)) * SPREAD;
    }
    this.values = values;
    this.hash = mixed;
  }

  /** Whether values of these types are the same for SQL exactly when they are equal in Java. */
  static boolean takes(List<? extends Expression> expressions) {
    return expressions.stream().allMatch(expression -> isExact(expression.dataType()));
  }

  private static boolean isExact(DataType type) {
    if (type instanceof StructType struct) {
      return Arrays.stream(struct.fields()).map(StructField::dataType).allMatch(Key::isExact);
    }
    if (type instanceof ArrayType array) {
      return isExact(array.elementType());
    }
    return !(type instanceof DoubleType || type instanceof FloatType || type instanceof MapType);
  }

  boolean hasEmpty() {
    for (Object value : values) {
      if (value == null) {
        return true;
      }
    }
    return false;
  }

  @Nullable Object[] values() {
    return values;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Key key && hash == key.hash && Arrays.equals(values, key.values);
  }

  @Override
  public int hashCode() {
    return hash;
  }
}
