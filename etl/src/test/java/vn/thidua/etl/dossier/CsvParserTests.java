package vn.thidua.etl.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvParserTests {

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void countsLinesByAnyLineEnd(String end) throws Exception {
    String text = String.join(end, "a,b", "", "1,2", " , ", "\"x", "y\",4", "5,6");
    assertThat(records(text)).containsExactly("1:a|b", "3:1|2", "5:x" + end + "y|4", "7:5|6");
    assertThat(records(text + end)).hasSize(4);
  }

  @Test
  void opensQuotesOnlyAtTheStartOfACell() throws Exception {
    assertThat(records("\"a\"\"b\",\"c\"d\"e, \"f\",g\"h\",\"\""))
        .containsExactly("1:a\"b|cd\"e| \"f\"|g\"h\"|");
  }

  @Test
  void leavesOutAByteOrderMark() throws Exception {
    assertThat(records("\uFEFF\"a\",b")).containsExactly("1:a|b");
    assertThat(records("\uFEFF")).isEmpty();
  }

  @Test
  void keepsSeparatorsInQuotes() throws Exception {
    assertThat(records("\"1,5\",2")).containsExactly("1:1,5|2");
  }

  @Test
  void readsAcrossTheEdgesOfItsBuffer() throws Exception {
    String cell = "ấ".repeat(40_000);
    assertThat(records(cell + "\r\n\"" + cell + "\"\r\nz"))
        .containsExactly("1:" + cell, "2:" + cell, "3:z");
  }

  @Test
  void refusesAQuoteLeftOpenWhereItOpens() {
    assertUnreadable("a\n\n\"b\nc".getBytes(StandardCharsets.UTF_8), Unreadable.UNCLOSED_QUOTE, 3);
  }

  @Test
  void refusesNulBytes() {
    assertUnreadable("a\nb\0".getBytes(StandardCharsets.UTF_8), Unreadable.NUL_BYTE, 2);
  }

  @Test
  void refusesBytesThatAreNotUtf8() {
    assertUnreadable("Sở".getBytes(StandardCharsets.UTF_16), Unreadable.NOT_UTF_8, 1);
    assertUnreadable(new byte[] {'a', (byte) 0xc3}, Unreadable.NOT_UTF_8, 1);
    // an overlong form and a surrogate
    assertUnreadable(new byte[] {(byte) 0xc0, (byte) 0xaf}, Unreadable.NOT_UTF_8, 1);
    assertUnreadable(new byte[] {(byte) 0xed, (byte) 0xa0, (byte) 0x80}, Unreadable.NOT_UTF_8, 1);
  }

  @Test
  void refusesRecordsThatNoTableHas() {
    byte[] endless = "x".repeat(CsvParser.LONGEST_RECORD + 1).getBytes(StandardCharsets.UTF_8);
    assertUnreadable(endless, Unreadable.OVERSIZE, 1);
    assertUnreadable(",".repeat(70_000).getBytes(StandardCharsets.UTF_8), Unreadable.OVERSIZE, 1);
  }

  private static void assertUnreadable(byte[] bytes, Unreadable reason, long line) {
    assertThatThrownBy(() -> records(bytes))
        .isInstanceOfSatisfying(
            UnreadableFile.class,
            e -> {
              assertThat(e.reason()).isEqualTo(reason);
              assertThat(e.line()).isEqualTo(line);
            });
  }

  private static List<String> records(String text) throws IOException, UnreadableFile {
    return records(text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> records(byte[] bytes) throws IOException, UnreadableFile {
    List<String> records = new ArrayList<>();
    try (CsvParser parser = new CsvParser(new ByteArrayInputStream(bytes), ',')) {
      while (parser.next()) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < parser.cells(); i++) {
          cells.add(parser.cell(i));
        }
        records.add(parser.line() + ":" + String.join("|", cells));
      }
    }
    return records;
  }
}
