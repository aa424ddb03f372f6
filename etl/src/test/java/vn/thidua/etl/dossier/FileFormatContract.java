package vn.thidua.etl.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the reader of every format of files keeps besides. */
abstract class FileFormatContract extends DossierReaderContract {
  private static final DossierReader READER = new FolderReader(new Configuration(false));

  private final Path folder;

  FileFormatContract(@TempDir Path folder) {
    this.folder = folder;
  }

  abstract FileFormat format();

  /** A file name of the format. */
  abstract String named(String name);

  /** A file of one table with those rows, header first. */
  abstract byte[] file(List<List<String>> rows) throws IOException;

  @Override
  Sent sent(DossierTable table, List<List<String>> rows) throws IOException {
    return sent(table.tableName() + "-2022", file(rows));
  }

  /** A file of that name without its ending. */
  Sent sent(String name, byte[] content) throws IOException {
    Path file = Files.write(folder.resolve(named(name)), content);
    return new Sent(READER, new DossierFile(named(name), file.toString(), content.length));
  }

  @Test
  void takesFilesOfItsFormatWhateverTheirCase() {
    assertThat(format().reads(named("awards"))).isTrue();
    assertThat(format().reads(named("awards").toUpperCase(Locale.ROOT))).isTrue();
    assertThat(format().reads(named("awards") + "~")).isFalse();
  }

  @Test
  void saysThatAFileHoldsNoTable() throws IOException {
    Inspection inspection = sent("minutes", file(AWARDS)).inspect();
    assertThat(inspection.parts()).isEmpty();
    assertThat(inspection.ignored()).hasSize(1);
  }

  @Test
  void callsGarbageUnreadableAndStillKnowsItsDigest() throws IOException {
    byte[] garbage = {(byte) 0xff, 0, 1, 2, (byte) 0xfe};
    Part part = sent("awards", garbage).part();
    assertThat(part.fault()).isNotNull();
    assertThat(part.rows()).isZero();
    assertThat(part.sha256()).hasSize(64);
  }

  @Test
  void readsNoRowOfAFileThatIsCutOff() throws IOException {
    byte[] whole =
        file(List.of(List.of("year", "unit_code", "award_code"), List.of("2022", "Sở", "C")));
    for (int length = 0; length < whole.length; length += Math.max(1, whole.length / 40)) {
      Part part = sent("awards", Arrays.copyOf(whole, length)).part();
      assertThat(part.rows()).as("cut to %d bytes", length).isLessThanOrEqualTo(cutRows());
    }
  }

  /** How many rows a file of one row can have that ends too early and does not show it. */
  long cutRows() {
    return 0;
  }
}
