package vn.thidua.etl.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.io.file.PathUtils;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Dossiers that went wrong, read and checked row by row as an intake does it, without the tasks
 * that it spreads the work over: some hundred in every build, and with {@code -Dfuzz.dossiers=5000}
 * as many as are wanted. {@link FuzzIT} does the same with the tasks.
 */
class FuzzTests {
  private static final int DOSSIERS = Integer.getInteger("fuzz.dossiers", 250);
  private static final int FILES_OF_A_TABLE = 2;

  @Test
  void readsEveryRowOfWhateverIsSent(@TempDir Path folder) throws IOException {
    List<DossierCase> cases = RefusalIT.cases().toList();
    for (int seed = 0; seed < DOSSIERS; seed++) {
      Path dossier = folder.resolve(String.valueOf(seed));
      new FuzzedDossier(seed).writeTo(dossier, cases, FILES_OF_A_TABLE);
      try {
        reconciles(dossier);
      } catch (RuntimeException | AssertionError e) {
        throw new AssertionError("the dossier of seed " + seed, e);
      }
      PathUtils.deleteDirectory(dossier);
    }
  }

  private static void reconciles(Path dossier) throws IOException {
    DossierSource source =
        new DossierInput.Folder(dossier.toString()).open(new Configuration(false));
    List<Part> found = new ArrayList<>();
    for (DossierFile file : source.files()) {
      Inspection inspection = source.reader().inspect(file);
      assertThat(inspection.lost()).as(file.path()).isEmpty();
      found.addAll(inspection.parts());
    }
    List<Part> parts = Part.sorted(found);
    for (Part part : parts) {
      Fault fault = part.fault();
      if (fault != null) {
        assertThat(part.rows()).isZero();
        isTold(fault.row(part, null), 6);
      }
    }
    List<Part> readable = parts.stream().filter(Part::isReadable).toList();
    ReferenceTables references =
        ReferenceTables.read(
            readable.stream().filter(part -> !part.table().isFact()).toList(), source.reader());
    references.rejects().forEach(reject -> isTold(reject.row(), 6));
    for (Part part : readable) {
      if (part.table().isFact()) {
        assertThat(factRows(part, references.frame(), source.reader()))
            .as(part.file().path())
            .isEqualTo(part.rows());
      } else {
        RowCount count = references.counts().getOrDefault(part.index(), RowCount.NONE);
        assertThat(count.accepted() + count.superseded() + count.refused())
            .as(part.file().path())
            .isEqualTo(part.rows());
      }
    }
  }

  private static long factRows(Part part, Frame frame, DossierReader reader) {
    Iterator<CheckedRow> rows = FactRow.checked(new FactRows(List.of(part), reader), frame);
    long read = 0;
    while (rows.hasNext()) {
      CheckedRow row = rows.next();
      read++;
      row.faults().forEach(fault -> isTold(fault.row(part.table()), 3));
    }
    return read;
  }

  private static void isTold(Row fault, int vietnamese) {
    assertThat(fault.getString(vietnamese)).isNotBlank();
    assertThat(fault.getString(vietnamese + 1)).isNotBlank();
  }
}
