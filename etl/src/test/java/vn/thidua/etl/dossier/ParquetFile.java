package vn.thidua.etl.dossier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.HadoopParquetConfiguration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Types;

/** Parquet files for tests. */
final class ParquetFile {
  private static final ParquetConfiguration SETTINGS =
      new HadoopParquetConfiguration(new Configuration(false));

  private ParquetFile() {}

  /** Text columns of a table, header first; an empty cell is a null. */
  static byte[] ofText(List<List<String>> rows) throws IOException {
    Types.MessageTypeBuilder schema = Types.buildMessage();
    for (String name : rows.get(0)) {
      schema.optional(PrimitiveTypeName.BINARY).as(LogicalTypeAnnotation.stringType()).named(name);
    }
    MessageType type = schema.named("sent");
    return of(
        rows.subList(1, rows.size()).stream()
            .map(
                row -> {
                  Group group = new SimpleGroup(type);
                  for (int i = 0; i < row.size(); i++) {
                    if (!row.get(i).isEmpty()) {
                      group.add(i, row.get(i));
                    }
                  }
                  return group;
                })
            .toList(),
        type);
  }

  static byte[] of(List<Group> rows, MessageType type) throws IOException {
    Path file = Files.createTempFile("sent", ".parquet");
    try (ParquetWriter<Group> writer =
        ExampleParquetWriter.builder(new LocalOutputFile(file))
            .withConf(SETTINGS)
            .withType(type)
            .withCompressionCodec(CompressionCodecName.SNAPPY)
            .withWriteMode(ParquetFileWriter.Mode.OVERWRITE)
            .build()) {
      for (Group row : rows) {
        writer.write(row);
      }
    }
    try {
      return Files.readAllBytes(file);
    } finally {
      Files.delete(file);
    }
  }
}
