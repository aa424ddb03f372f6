package vn.thidua.etl.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FactRowsTests {
  private static final DossierReader READER = new FolderReader(new Configuration(false));

  @Test
  void givesEveryRowOfEveryFileOnce(@TempDir Path folder) throws IOException {
    Part one = inspected(folder.resolve("results-1.csv"), "A,M,2022,SELF,1\nA,M,2022,SELF,2\n");
    Part empty = inspected(folder.resolve("results-2.csv"), "");
    Part two = inspected(folder.resolve("results-3.csv"), "A,M,2022,SELF,3\n");
    FactRows rows = new FactRows(List.of(one, empty, two), READER);
    assertThat(rows).toIterable().extracting(CheckedRow::line).containsExactly(2L, 3L, 2L);
  }

  @Test
  void stopsAtAFileThatChangedWhileItWasRead(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("results.csv");
    Part part = inspected(file, "A,M,2022,SELF,1\n");
    Files.writeString(file, Files.readString(file) + "A,M,2022,SELF,2\n");
    FactRows grown = new FactRows(List.of(part), READER);
    grown.next();
    assertThatThrownBy(grown::next)
        .isInstanceOf(DossierException.class)
        .hasMessageContaining("changed while it was read");
    Files.writeString(file, "\"");
    assertThatThrownBy(() -> new FactRows(List.of(part), READER))
        .isInstanceOf(DossierException.class)
        .hasMessageContaining("changed while it was read");
  }

  private static Part inspected(Path file, String rows) throws IOException {
    Files.writeString(file, "unit_code,criterion_code,period,stage,value\n" + rows);
    DossierFile found =
        new DossierFile(
            String.valueOf(file.getFileName()), file.toUri().toString(), Files.size(file));
    return READER.inspect(found).parts().get(0);
  }
}
