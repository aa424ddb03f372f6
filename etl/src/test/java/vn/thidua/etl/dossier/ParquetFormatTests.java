package vn.thidua.etl.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.NanoTime;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParquetFormatTests extends FileFormatContract {
  private static final MessageType RESULTS =
      MessageTypeParser.parseMessageType(
          """
          message results {
            required binary unit_code (STRING);
            required int64 value (DECIMAL(18,6));
            optional int64 submitted_at (TIMESTAMP(MICROS,true));
            optional int32 period;
            optional group evidence { required binary name (STRING); }
          }
          """);

  ParquetFormatTests(@TempDir Path folder) {
    super(folder);
  }

  @Override
  FileFormat format() {
    return new ParquetFormat();
  }

  @Override
  String named(String name) {
    return name + ".parquet";
  }

  @Override
  byte[] file(List<List<String>> rows) throws IOException {
    return ParquetFile.ofText(rows);
  }

  /** Rows have numbers here, and the header is none of them. */
  @Override
  List<Long> linesOfAwards() {
    return List.of(1L, 3L);
  }

  @Test
  void writesTypedColumnsAsAPersonWould() throws IOException {
    assertThat(only("int64 value (DECIMAL(18,2))", 125L)).isEqualTo("1.25");
    assertThat(only("int64 value", -7L)).isEqualTo("-7");
    assertThat(only("int64 value (INTEGER(64,false))", -1L)).isEqualTo("18446744073709551615");
    assertThat(only("int32 value (INTEGER(32,false))", -1)).isEqualTo("4294967295");
    assertThat(only("int32 value (DATE)", 19083)).isEqualTo("2022-04-01");
    assertThat(only("double value", 0.1)).isEqualTo("0.1");
    assertThat(only("double value", 1e-7)).isEqualTo("0.00000010");
    assertThat(only("double value", Double.NaN)).isEqualTo("NaN");
    assertThat(only("float value", 0.1f)).isEqualTo("0.1");
    assertThat(only("boolean value", true)).isEqualTo("true");
    assertThat(only("int64 value (TIMESTAMP(MILLIS,true))", 1_648_830_600_000L))
        .isEqualTo("2022-04-01T16:30:00Z");
    assertThat(only("int64 value (TIMESTAMP(NANOS,false))", 1_648_830_600_000_000_000L))
        .isEqualTo("2022-04-01T16:30");
    assertThat(only("int96 value", new NanoTime(2_459_671, 59_400_000_000_000L)))
        .isEqualTo("2022-04-01T16:30:00Z");
    byte[] unscaled = new BigInteger("-123456789012345678901234").toByteArray();
    assertThat(only("binary value (DECIMAL(24,6))", Binary.fromConstantByteArray(unscaled)))
        .isEqualTo("-123456789012345678.901234");
  }

  @Test
  void takesNoNestedColumnForAFigure() throws IOException {
    List<Group> rows = new ArrayList<>();
    Group row = new SimpleGroup(RESULTS);
    row.add("unit_code", "A");
    row.add("value", 1_500_000L);
    row.add("period", 2022);
    row.addGroup("evidence").add("name", "x");
    rows.add(row);
    Sent sent = sent("results", ParquetFile.of(rows, RESULTS));
    assertThat(Notices.warnings(sent.part())).singleElement().asString().contains("evidence");
    try (SourceRows read = sent.reader().rows(sent.part())) {
      assertThat(read.next()).isTrue();
      assertThat(read.text(DossierTable.RESULTS.positionOf("value"))).isEqualTo("1.500000");
      assertThat(read.text(DossierTable.RESULTS.positionOf("submitted_at"))).isEmpty();
      assertThat(read.text(DossierTable.RESULTS.positionOf("evidence"))).isEmpty();
    }
  }

  private String only(String column, Object value) throws IOException {
    MessageType type =
        MessageTypeParser.parseMessageType("message results { optional " + column + "; }");
    Group row = new SimpleGroup(type);
    if (value instanceof Long number) {
      row.add(0, number);
    } else if (value instanceof Integer number) {
      row.add(0, number);
    } else if (value instanceof Double number) {
      row.add(0, number);
    } else if (value instanceof Float number) {
      row.add(0, number);
    } else if (value instanceof Boolean truth) {
      row.add(0, truth);
    } else if (value instanceof NanoTime time) {
      row.add(0, time);
    } else {
      row.add(0, (Binary) value);
    }
    Sent sent = sent("results", ParquetFile.of(List.of(row), type));
    try (SourceRows rows = sent.reader().rows(sent.part())) {
      assertThat(rows.next()).isTrue();
      return rows.text(DossierTable.RESULTS.positionOf("value"));
    }
  }
}
