package vn.thidua.etl.dossier;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The formats in which a dossier's files can be. */
final class Formats {
  private static final List<DossierReader> READERS = List.of(new CsvReader());

  private Formats() {}

  static Optional<DossierReader> reader(DossierFile file) {
    return READERS.stream().filter(reader -> reader.reads(file.name())).findFirst();
  }

  /** The reader of a part, which some reader has found. */
  static DossierReader of(Part part) {
    return reader(part.file()).orElseThrow();
  }

  /** Why no reader takes the file. */
  static Notice unread(DossierFile file) {
    return Notices.ignored(
        file.path(),
        file.name().toLowerCase(Locale.ROOT).endsWith(".xlsx") ? "spreadsheet" : "format");
  }
}
