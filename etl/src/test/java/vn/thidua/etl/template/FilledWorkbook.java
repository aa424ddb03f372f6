package vn.thidua.etl.template;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;

/** Types figures into a workbook as a spreadsheet saves them, and leaves all else as it is. */
final class FilledWorkbook {

  private FilledWorkbook() {}

  /**
   * Fills every empty cell of a column of a sheet.
   *
   * @param sheet from 1
   */
  static void fillIn(Path workbook, int sheet, String column, String number) throws IOException {
    try (FileSystem archive = FileSystems.newFileSystem(workbook)) {
      Path part = archive.getPath("xl/worksheets/sheet" + sheet + ".xml");
      String filled =
          Files.readString(part)
              .replaceAll(
                  "(<c r=\"" + column + "\\d+\" s=\"\\d+\">)</c>", "$1<v>" + number + "</v></c>");
      Files.writeString(part, filled);
    }
  }
}
