package vn.thidua.etl.dossier;

import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;

/** How the text of a cell is read, and what it becomes in a table. */
public enum CellType {
  /** Case-sensitive, at most 64 characters, no control characters. */
  CODE,
  TEXT,
  /** One of a column's allowed values, upper-cased. */
  LIST,
  /** {@code 2022}, {@code 2022-H1}, {@code 2022-Q3} or {@code 2022-07}. */
  PERIOD,
  /** Decimal, rounded HALF_UP to 6 places. */
  NUMBER,
  /** Four digits. */
  YEAR,
  /** A whole number that is not negative. */
  WHOLE,
  DATE,
  /** An instant; without an offset the clock of Asia/Ho_Chi_Minh. */
  TIMESTAMP;

  public DataType dataType() {
    return switch (this) {
      case CODE, TEXT, LIST, PERIOD -> DataTypes.StringType;
      case NUMBER -> DataTypes.createDecimalType(24, 6);
      case YEAR -> DataTypes.IntegerType;
      case WHOLE -> DataTypes.LongType;
      case DATE -> DataTypes.DateType;
      case TIMESTAMP -> DataTypes.TimestampType;
    };
  }
}
