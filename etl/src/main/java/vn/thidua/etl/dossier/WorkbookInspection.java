package vn.thidua.etl.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.thidua.etl.dossier.xlsx.BrokenWorkbook;
import vn.thidua.etl.dossier.xlsx.Sheet;
import vn.thidua.etl.dossier.xlsx.Workbook;

/**
 * Which sheets of a workbook are tables. A sheet whose own name begins with a table's is that
 * table, and where there is one, all others are notes beside it. Where no sheet is so named, the
 * name of the file tells the table, or its folder: then every sheet in which a column of that table
 * is found holds it, and where there is none, the first that is not blank, so that its sender hears
 * of the columns that are missing. Hidden sheets are never tables. What is no table is told in a
 * notice.
 *
 * <p>A workbook that is broken anywhere does not count in any of its sheets.
 */
final class WorkbookInspection {
  private final DossierFile file;
  private final String sha256;
  private final Optional<DossierTable> tableOfFile;
  private final List<Part> parts = new ArrayList<>();
  private final List<Notice> ignored = new ArrayList<>();
  private Optional<DossierTable> tableOfSheets = Optional.empty();

  WorkbookInspection(DossierFile file, String sha256) {
    this.file = file;
    this.sha256 = sha256;
    this.tableOfFile = DossierTable.inFile(file.path(), file.name());
  }

  Inspection of(byte[] content) {
    try {
      inspect(Workbook.open(content));
      return new Inspection(parts, ignored, List.of());
    } catch (BrokenWorkbook e) {
      return unreadable(e.reason());
    }
  }

  /** One fault for the whole file, under the table it is most likely to hold. */
  Inspection unreadable(BrokenWorkbook.Reason reason) {
    Fault fault = Fault.unreadable(told(reason), 1);
    return tableOfSheets
        .or(() -> tableOfFile)
        .map(table -> Inspection.of(Part.unreadable(file, null, table, sha256, fault)))
        .orElseGet(() -> Inspection.lost(file, fault));
  }

  private void inspect(Workbook workbook) throws BrokenWorkbook {
    List<Sheet> visible = new ArrayList<>();
    for (Sheet sheet : workbook.sheets()) {
      if (sheet.isHidden()) {
        ignore(sheet, "hidden_sheet");
      } else {
        visible.add(sheet);
      }
    }
    tableOfSheets =
        visible.stream().flatMap(sheet -> DossierTable.named(sheet.name()).stream()).findFirst();
    if (tableOfSheets.isPresent()) {
      inspectNamed(workbook, visible);
    } else if (tableOfFile.isPresent()) {
      inspectUnnamed(workbook, visible, tableOfFile.get());
    } else {
      ignored.add(Notices.ignored(file.path(), "no_table_workbook"));
    }
  }

  private void inspectNamed(Workbook workbook, List<Sheet> sheets) throws BrokenWorkbook {
    for (Sheet sheet : sheets) {
      Optional<DossierTable> table = DossierTable.named(sheet.name());
      if (table.isPresent()) {
        parts.add(part(SheetScan.of(workbook, sheet, table.get())));
      } else {
        ignore(sheet, "no_table_sheet");
      }
    }
  }

  private void inspectUnnamed(Workbook workbook, List<Sheet> sheets, DossierTable table)
      throws BrokenWorkbook {
    List<SheetScan> scans = new ArrayList<>();
    for (Sheet sheet : sheets) {
      scans.add(SheetScan.of(workbook, sheet, table));
    }
    if (scans.stream().allMatch(SheetScan::isBlank)) {
      parts.add(Part.unreadable(file, null, table, sha256, Fault.unreadable(Unreadable.EMPTY, 1)));
      return;
    }
    boolean anyFound = scans.stream().anyMatch(scan -> scan.found() > 0);
    for (SheetScan scan : scans) {
      boolean isTable = anyFound ? scan.found() > 0 : parts.isEmpty() && !scan.isBlank();
      if (isTable) {
        parts.add(part(scan));
      } else {
        ignore(scan.sheet(), scan.isBlank() ? "blank_sheet" : "no_table_sheet");
      }
    }
  }

  private Part part(SheetScan scan) {
    String sheet = scan.sheet().name();
    if (scan.titles() > 0) {
      ignored.add(Notices.ignored(file.path(), "titles", sheet, scan.titles()));
    }
    return scan.header() == null
        ? Part.unreadable(file, sheet, scan.table(), sha256, Fault.unreadable(Unreadable.EMPTY, 1))
        : new Part(
            0,
            file,
            sheet,
            scan.table(),
            sha256,
            scan.rows(),
            scan.header(),
            Part.NO_SEPARATOR,
            null);
  }

  private void ignore(Sheet sheet, String reason) {
    ignored.add(Notices.ignored(file.path(), reason, sheet.name()));
  }

  private static Unreadable told(BrokenWorkbook.Reason reason) {
    return switch (reason) {
      case ENCRYPTED -> Unreadable.ENCRYPTED;
      case OLD_FORMAT -> Unreadable.OLD_FORMAT;
      case NOT_A_WORKBOOK -> Unreadable.NOT_A_WORKBOOK;
      case TRUNCATED -> Unreadable.TRUNCATED;
      case MISSING_PART -> Unreadable.MISSING_PART;
      case DAMAGED -> Unreadable.DAMAGED;
      case OVERSIZE -> Unreadable.OVERSIZE_WORKBOOK;
    };
  }
}
