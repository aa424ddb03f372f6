package vn.thidua.etl.dossier;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.JulianFields;
import java.util.Optional;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.IntLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.LogicalTypeAnnotationVisitor;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;
import org.jspecify.annotations.Nullable;

/**
 * A column of a Parquet file as the text that a person would have written for it, so that one set
 * of checks is enough.
 */
final class ParquetColumn {
  /** A column of the table that the file does not have. */
  static final ParquetColumn ABSENT = new ParquetColumn();

  private final int field;
  private final @Nullable PrimitiveType type;
  private final @Nullable LogicalTypeAnnotation meaning;

  ParquetColumn(int field, PrimitiveType type) {
    this.field = field;
    this.type = type;
    this.meaning = type.getLogicalTypeAnnotation();
  }

  private ParquetColumn() {
    this.field = -1;
    this.type = null;
    this.meaning = null;
  }

  /** Empty where the row has nothing. */
  String text(Group row) {
    if (type == null || row.getFieldRepetitionCount(field) == 0) {
      return "";
    }
    return switch (type.getPrimitiveTypeName()) {
      case BOOLEAN -> String.valueOf(row.getBoolean(field, 0));
      case INT32 ->
          integer(row.getInteger(field, 0), Integer.toUnsignedLong(row.getInteger(field, 0)));
      case INT64 -> integer(row.getLong(field, 0), row.getLong(field, 0));
      case FLOAT -> plain(Float.toString(row.getFloat(field, 0)));
      case DOUBLE -> plain(Double.toString(row.getDouble(field, 0)));
      case INT96 -> instant96(row.getInt96(field, 0));
      case BINARY, FIXED_LEN_BYTE_ARRAY -> bytes(row.getBinary(field, 0));
    };
  }

  private String integer(long number, long unsigned) {
    if (meaning == null) {
      return String.valueOf(number);
    }
    Optional<String> special =
        meaning.accept(
            new LogicalTypeAnnotationVisitor<String>() {
              @Override
              public Optional<String> visit(DateLogicalTypeAnnotation date) {
                return Optional.of(LocalDate.ofEpochDay(number).toString());
              }

              @Override
              public Optional<String> visit(TimestampLogicalTypeAnnotation time) {
                return Optional.of(moment(number, time));
              }

              @Override
              public Optional<String> visit(DecimalLogicalTypeAnnotation decimal) {
                return Optional.of(BigDecimal.valueOf(number, decimal.getScale()).toPlainString());
              }

              @Override
              public Optional<String> visit(IntLogicalTypeAnnotation integer) {
                return integer.isSigned()
                    ? Optional.empty()
                    : Optional.of(Long.toUnsignedString(unsigned));
              }
            });
    return special.orElse(String.valueOf(number));
  }

  private static String moment(long number, TimestampLogicalTypeAnnotation time) {
    ChronoUnit unit =
        switch (time.getUnit()) {
          case MILLIS -> ChronoUnit.MILLIS;
          case MICROS -> ChronoUnit.MICROS;
          case NANOS -> ChronoUnit.NANOS;
        };
    Instant instant = Instant.EPOCH.plus(number, unit);
    // without a zone it is what a clock on the wall showed
    return time.isAdjustedToUTC()
        ? instant.toString()
        : LocalDateTime.ofInstant(instant, ZoneOffset.UTC).toString();
  }

  /** The time stamp of older writers: nanoseconds of the day, then the Julian day, in UTC. */
  private static String instant96(Binary bytes) {
    ByteBuffer buffer = bytes.toByteBuffer().order(ByteOrder.LITTLE_ENDIAN);
    LocalTime time = LocalTime.MIDNIGHT.plusNanos(buffer.getLong());
    LocalDate date = LocalDate.EPOCH.with(JulianFields.JULIAN_DAY, buffer.getInt());
    return date.atTime(time).toInstant(ZoneOffset.UTC).toString();
  }

  private String bytes(Binary bytes) {
    return meaning instanceof DecimalLogicalTypeAnnotation decimal
        ? new BigDecimal(new BigInteger(bytes.getBytesUnsafe()), decimal.getScale()).toPlainString()
        : bytes.toStringUsingUTF8();
  }

  /** The shortest decimal of a binary number, without exponent; not-a-numbers stay words. */
  private static String plain(String shortest) {
    return Character.isLetter(shortest.charAt(shortest.length() - 1))
        ? shortest
        : new BigDecimal(shortest).toPlainString();
  }
}
