package vn.thidua.etl.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What the reader of every format keeps. A format's test gives it files of that format. */
abstract class DossierReaderContract {
  private static final List<List<String>> AWARDS =
      List.of(
          List.of("Năm", "unit_code", "Ghi chú", "award_code"),
          List.of("2022", " Sở\u00a0", "gấp", "CO"),
          List.of("", " ", "", ""),
          List.of("2023", "B", "", ""));

  abstract DossierReader reader();

  /** A file name of the format. */
  abstract String named(String name);

  /** A file of one table with those rows, header first. */
  abstract byte[] file(List<List<String>> rows) throws IOException;

  @Test
  void takesFilesOfItsFormatWhateverTheirCase() {
    assertThat(reader().reads(named("awards"))).isTrue();
    assertThat(reader().reads(named("awards").toUpperCase(Locale.ROOT))).isTrue();
    assertThat(reader().reads(named("awards") + "~")).isFalse();
  }

  @Test
  void findsTheTableItsHeaderAndItsRows() throws IOException {
    byte[] bytes = file(AWARDS);
    Part part = inspect(named("awards-2022"), bytes).parts().get(0);
    assertThat(part.table()).isEqualTo(DossierTable.AWARDS);
    assertThat(part.rows()).isEqualTo(2);
    assertThat(part.sha256()).hasSize(64);
    assertThat(part.isReadable()).isTrue();
    assertThat(Notices.warnings(part)).singleElement().asString().contains("Ghi chú");
  }

  @Test
  void givesTheCleanTextOfEachColumn() throws IOException {
    byte[] bytes = file(AWARDS);
    Part part = inspect(named("awards"), bytes).parts().get(0);
    List<String> rows = new ArrayList<>();
    try (SourceRows source = reader().rows(part, () -> new ByteArrayInputStream(bytes))) {
      while (source.next()) {
        rows.add(
            String.join(
                "|",
                String.valueOf(source.line()),
                source.text(DossierTable.AWARDS.positionOf("year")),
                source.text(DossierTable.AWARDS.positionOf("unit_code")),
                source.text(DossierTable.AWARDS.positionOf("award_code")),
                source.text(DossierTable.AWARDS.positionOf("decision_no"))));
      }
    }
    assertThat(rows).containsExactly("2|2022|Sở|CO|", "4|2023|B||");
  }

  @Test
  void namesTheRequiredColumnsThatAreNotThere() throws IOException {
    byte[] bytes = file(List.of(List.of("year"), List.of("2022")));
    Part part = inspect(named("awards"), bytes).parts().get(0);
    assertThat(part.missing())
        .extracting(DossierColumn::name)
        .containsExactly("unit_code", "award_code");
    assertThat(part.rows()).isEqualTo(1);
  }

  @Test
  void saysThatAFileHoldsNoTable() throws IOException {
    DossierReader.Inspection inspection = inspect(named("minutes"), file(AWARDS));
    assertThat(inspection.parts()).isEmpty();
    assertThat(inspection.ignored()).hasSize(1);
  }

  @Test
  void callsGarbageUnreadableAndStillKnowsItsDigest() throws IOException {
    byte[] garbage = {(byte) 0xff, 0, 1, 2, (byte) 0xfe};
    Part part = inspect(named("awards"), garbage).parts().get(0);
    assertThat(part.fault()).isNotNull();
    assertThat(part.rows()).isZero();
    assertThat(part.sha256()).hasSize(64);
  }

  private DossierReader.Inspection inspect(String path, byte[] bytes) throws IOException {
    return reader()
        .inspect(new DossierFile(path, path, bytes.length), () -> new ByteArrayInputStream(bytes));
  }
}
