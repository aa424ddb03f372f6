package vn.thidua.web.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CsvLinesTests {
  @Test
  void readsQuotesSeparatorsAndLineEnds() {
    assertThat(CsvLines.read("\uFEFFa;b\r\n\"x;\"\"y\"\"\";2,5\r\n"))
        .containsExactly(
            new CsvLines.Row(1, List.of("a", "b")), new CsvLines.Row(2, List.of("x;\"y\"", "2,5")));
    assertThat(CsvLines.read("a,b\n1,\"2; 3\"").get(1).cells()).containsExactly("1", "2; 3");
  }

  @Test
  void remembersTheLineOnWhichARowBegins() {
    assertThat(CsvLines.read("a,b\n\n\"one\ntwo\",x\nlast,y\n"))
        .extracting(CsvLines.Row::line)
        .containsExactly(1, 3, 5);
  }

  @Test
  void endsWithTheFileWhateverIsOpen() {
    assertThat(CsvLines.read("")).isEmpty();
    assertThat(CsvLines.read("a,\"open").get(0).cells()).containsExactly("a", "open");
    assertThat(CsvLines.read("a,").get(0).cells()).containsExactly("a", "");
  }

  @Test
  void aShorterRowHasEmptyCells() {
    CsvLines.Row row = CsvLines.read("a, b \n").get(0);
    assertThat(row.cell(1)).isEqualTo("b");
    assertThat(row.cell(7)).isEmpty();
    assertThat(row.cell(-1)).isEmpty();
  }
}
