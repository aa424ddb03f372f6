package vn.thidua.etl.simulate;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import vn.thidua.etl.config.RunSettings;
import vn.thidua.etl.dossier.DossierColumn;
import vn.thidua.etl.dossier.DossierTable;

/** A file with typed columns: what is not of a column's type cannot stand in it. */
final class ParquetFile extends TableFile {

  // a group is held in memory until it is full
  private static final long GROUP_BYTES = 8L << 20;
  private static final int PAGE_BYTES = 64 << 10;
  private static final int PRECISION = 24;
  private static final int SCALE = 6;

  /** So many bytes hold 24 digits. */
  private static final int DECIMAL_BYTES = 11;

  private final List<DossierColumn> columns;
  private final MessageType schema;
  private final ParquetWriter<Group> writer;

  ParquetFile(Path file, DossierTable table, List<DossierColumn> columns, LongConsumer rowCount)
      throws IOException {
    super(rowCount);
    this.columns = List.copyOf(columns);
    this.schema =
        new MessageType(table.tableName(), columns.stream().map(ParquetFile::field).toList());
    this.writer =
        ExampleParquetWriter.builder(new LocalOutputFile(file))
            .withConf(new PlainParquetConfiguration())
            .withType(schema)
            .withCompressionCodec(CompressionCodecName.SNAPPY)
            .withRowGroupSize(GROUP_BYTES)
            .withPageSize(PAGE_BYTES)
            .build();
  }

  @Override
  void write(List<Cell> cells) throws IOException {
    Group row = new SimpleGroup(schema);
    for (int i = 0; i < columns.size(); i++) {
      Object value = cells.get(i).typed();
      if (!value.equals("")) {
        put(row, columns.get(i), value);
      }
    }
    writer.write(row);
  }

  @Override
  void finish() throws IOException {
    writer.close();
  }

  private static Type field(DossierColumn column) {
    return switch (column.type()) {
      case CODE, TEXT, LIST, PERIOD ->
          Types.optional(PrimitiveTypeName.BINARY)
              .as(LogicalTypeAnnotation.stringType())
              .named(column.name());
      case NUMBER ->
          Types.optional(PrimitiveTypeName.FIXED_LEN_BYTE_ARRAY)
              .length(DECIMAL_BYTES)
              .as(LogicalTypeAnnotation.decimalType(SCALE, PRECISION))
              .named(column.name());
      case YEAR -> Types.optional(PrimitiveTypeName.INT32).named(column.name());
      case WHOLE -> Types.optional(PrimitiveTypeName.INT64).named(column.name());
      case DATE ->
          Types.optional(PrimitiveTypeName.INT32)
              .as(LogicalTypeAnnotation.dateType())
              .named(column.name());
      case TIMESTAMP ->
          Types.optional(PrimitiveTypeName.INT64)
              .as(LogicalTypeAnnotation.timestampType(true, LogicalTypeAnnotation.TimeUnit.MICROS))
              .named(column.name());
    };
  }

  private static void put(Group row, DossierColumn column, Object value) {
    switch (column.type()) {
      case CODE, TEXT, LIST, PERIOD -> row.add(column.name(), (String) value);
      case NUMBER -> row.add(column.name(), decimal((BigDecimal) value));
      case YEAR -> row.add(column.name(), Math.toIntExact((Long) value));
      case WHOLE -> row.add(column.name(), (Long) value);
      case DATE -> row.add(column.name(), Math.toIntExact(((LocalDate) value).toEpochDay()));
      case TIMESTAMP -> row.add(column.name(), micros((LocalDate) value));
    }
  }

  private static long micros(LocalDate day) {
    return TimeUnit.SECONDS.toMicros(day.atStartOfDay(RunSettings.ZONE).toEpochSecond());
  }

  private static Binary decimal(BigDecimal number) {
    byte[] digits = number.setScale(SCALE).unscaledValue().toByteArray();
    byte[] bytes = new byte[DECIMAL_BYTES];
    Arrays.fill(bytes, (byte) (digits[0] < 0 ? -1 : 0));
    System.arraycopy(digits, 0, bytes, DECIMAL_BYTES - digits.length, digits.length);
    return Binary.fromConstantByteArray(bytes);
  }
}
