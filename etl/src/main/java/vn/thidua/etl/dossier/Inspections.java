package vn.thidua.etl.dossier;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;

/** The first reading of files, each by the reader of its format. */
final class Inspections {
  private Inspections() {}

  static List<DossierReader.Inspection> of(List<DossierFile> files, Configuration configuration)
      throws IOException {
    List<DossierReader.Inspection> inspections = new ArrayList<>();
    for (DossierFile file : files) {
      inspections.add(of(file, configuration));
    }
    return inspections;
  }

  private static DossierReader.Inspection of(DossierFile file, Configuration configuration)
      throws IOException {
    Optional<DossierReader> reader = Formats.reader(file);
    return reader.isEmpty()
        ? new DossierReader.Inspection(List.of(), List.of(Formats.unread(file)))
        : reader.get().inspect(file, DossierFolder.bytes(file, configuration));
  }
}
