package vn.thidua.etl.dossier;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The formats in which a dossier's files can be. */
final class Formats {
  private static final List<FileFormat> FORMATS =
      List.of(new CsvFormat(), new XlsxFormat(), new ParquetFormat());

  /** What people send for a workbook that has to be saved as XLSX first. */
  private static final List<String> OTHER_SPREADSHEETS = List.of(".xls", ".xlsm", ".xlsb", ".ods");

  private Formats() {}

  static Optional<FileFormat> of(DossierFile file) {
    return FORMATS.stream().filter(format -> format.reads(file.name())).findFirst();
  }

  /** Why no reader takes the file. */
  static Notice unread(DossierFile file) {
    String name = file.name().toLowerCase(Locale.ROOT);
    boolean isSpreadsheet = OTHER_SPREADSHEETS.stream().anyMatch(name::endsWith);
    return Notices.ignored(file.path(), isSpreadsheet ? "spreadsheet" : "format");
  }
}
