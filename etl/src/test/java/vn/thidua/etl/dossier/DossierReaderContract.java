package vn.thidua.etl.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every reader keeps, of whatever source or format. Its test sends it rows. */
abstract class DossierReaderContract {
  static final List<List<String>> AWARDS =
      List.of(
          List.of("Năm", "unit_code", "Ghi chú", "award_code"),
          List.of("2022", " Sở\u00a0", "gấp", "CO"),
          List.of("", " ", "", ""),
          List.of("2023", "B", "", ""));

  /** A file as its source lists it, and who reads it. */
  record Sent(DossierReader reader, DossierFile file) {
    Inspection inspect() throws IOException {
      return reader.inspect(file);
    }

    Part part() throws IOException {
      return inspect().parts().get(0);
    }
  }

  /** Sends the rows of a table, header first, and gives what came in. */
  abstract Sent sent(DossierTable table, List<List<String>> rows) throws Exception;

  /** The lines that the two rows of {@link #AWARDS} which are not blank have in such a source. */
  abstract List<Long> linesOfAwards();

  @Test
  void findsTheTableItsHeaderAndItsRows() throws Exception {
    Part part = sent(DossierTable.AWARDS, AWARDS).part();
    assertThat(part.table()).isEqualTo(DossierTable.AWARDS);
    assertThat(part.rows()).isEqualTo(2);
    assertThat(part.sha256()).hasSize(64);
    assertThat(part.isReadable()).isTrue();
    assertThat(Notices.warnings(part)).singleElement().asString().contains("Ghi chú");
  }

  @Test
  void givesTheCleanTextOfEachColumn() throws Exception {
    Sent sent = sent(DossierTable.AWARDS, AWARDS);
    List<String> rows = new ArrayList<>();
    List<Long> lines = new ArrayList<>();
    try (SourceRows source = sent.reader().rows(sent.part())) {
      while (source.next()) {
        lines.add(source.line());
        rows.add(
            String.join(
                "|",
                source.text(DossierTable.AWARDS.positionOf("year")),
                source.text(DossierTable.AWARDS.positionOf("unit_code")),
                source.text(DossierTable.AWARDS.positionOf("award_code")),
                source.text(DossierTable.AWARDS.positionOf("decision_no")),
                source.surplus()));
      }
    }
    assertThat(rows).containsExactly("2022|Sở|CO||", "2023|B|||");
    assertThat(lines).isEqualTo(linesOfAwards());
  }

  @Test
  void readsAHeaderWithoutRowsAsNone() throws Exception {
    Part part = sent(DossierTable.AWARDS, AWARDS.subList(0, 1)).part();
    assertThat(part.isReadable()).isTrue();
    assertThat(part.rows()).isZero();
  }

  @Test
  void namesTheRequiredColumnsThatAreNotThere() throws Exception {
    Part part = sent(DossierTable.AWARDS, List.of(List.of("year"), List.of("2022"))).part();
    assertThat(part.missing())
        .extracting(DossierColumn::name)
        .containsExactly("unit_code", "award_code");
    assertThat(part.rows()).isEqualTo(1);
  }

  @Test
  void hasADigestThatOnlyChangesWithTheContent() throws Exception {
    String first = sent(DossierTable.AWARDS, AWARDS).part().sha256();
    assertThat(sent(DossierTable.AWARDS, AWARDS).part().sha256()).isEqualTo(first);
    assertThat(sent(DossierTable.AWARDS, AWARDS.subList(0, 2)).part().sha256()).isNotEqualTo(first);
  }
}
