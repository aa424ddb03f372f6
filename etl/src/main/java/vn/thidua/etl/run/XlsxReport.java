package vn.thidua.etl.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.apache.spark.sql.Row;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.thidua.etl.dossier.FileCount;
import vn.thidua.etl.dossier.Intake;
import vn.thidua.etl.dossier.Notice;
import vn.thidua.etl.workbook.Sheet;
import vn.thidua.etl.workbook.WorkbookFile;

/**
 * A sender's report as a workbook: a sheet of faults to filter, one of what became of each file's
 * rows, one of notices. Headers are in both languages, as the sentences are.
 */
final class XlsxReport {

  // rows between two flushes: memory stays flat however many are refused
  private static final int FLUSH_EVERY = 1_000;
  private static final List<Integer> FAULT_WIDTHS = List.of(40, 16, 9, 24, 24, 22, 80, 80);
  private static final List<String> FILE_COLUMNS =
      List.of(
          "source_file", "table", "rows_read", "rows_accepted", "rows_superseded", "rows_rejected");
  private static final List<Integer> FILE_WIDTHS = List.of(48, 22, 14, 14, 14, 14);
  private static final List<String> NOTICE_COLUMNS =
      List.of("notice", "source_file", "message_vi", "message_en");
  private static final List<Integer> NOTICE_WIDTHS = List.of(24, 48, 80, 80);

  private final Workbook workbook;
  private final ResourceBundle vietnamese = words("vi");
  private final ResourceBundle english = words("en");

  private XlsxReport(Workbook workbook) {
    this.workbook = workbook;
  }

  static void write(Path file, Iterator<Row> rejects, Intake intake) throws IOException {
    WorkbookFile.write(
        file,
        workbook -> {
          XlsxReport report = new XlsxReport(workbook);
          report.faults(rejects);
          report.files(intake.files());
          report.notices(intake);
        });
  }

  /** On as many sheets as are needed: a sheet holds a million rows. */
  private void faults(Iterator<Row> rejects) throws IOException {
    do {
      Sheet sheet = sheet("sheet.refused", Intake.REJECT_COLUMNS, FAULT_WIDTHS);
      int row = 1;
      for (; row < Worksheet.MAX_ROWS && rejects.hasNext(); row++) {
        Row reject = rejects.next();
        for (int i = 0; i < reject.length(); i++) {
          sheet.wrapped(row, i, reject.get(i));
        }
        if (row % FLUSH_EVERY == 0) {
          sheet.flush();
        }
      }
      finish(sheet, row, Intake.REJECT_COLUMNS.size());
    } while (rejects.hasNext());
  }

  private void files(List<FileCount> files) throws IOException {
    Sheet sheet = sheet("sheet.files", FILE_COLUMNS, FILE_WIDTHS);
    int row = 1;
    for (FileCount file : files) {
      sheet.cell(row, 0, file.sourceFile());
      sheet.cell(row, 1, file.table().vietnameseName() + " (" + file.table().tableName() + ")");
      sheet.cell(row, 2, file.rowsRead());
      sheet.cell(row, 3, file.rowsAccepted());
      sheet.cell(row, 4, file.rowsSuperseded());
      sheet.cell(row, 5, file.rowsRejected());
      row++;
    }
    finish(sheet, row, FILE_COLUMNS.size());
  }

  private void notices(Intake intake) throws IOException {
    Sheet sheet = sheet("sheet.notices", NOTICE_COLUMNS, NOTICE_WIDTHS);
    int next = notices(sheet, 1, "notice.warning", intake.warnings());
    int end = notices(sheet, next, "notice.ignored", intake.ignored());
    finish(sheet, end, NOTICE_COLUMNS.size());
  }

  private int notices(Sheet sheet, int from, String kind, List<Notice> notices) {
    int row = from;
    for (Notice notice : notices) {
      sheet.cell(row, 0, inBoth(kind));
      sheet.cell(row, 1, notice.sourceFile());
      sheet.wrapped(row, 2, notice.messageVi());
      sheet.wrapped(row, 3, notice.messageEn());
      row++;
    }
    return row;
  }

  private Sheet sheet(String name, List<String> columns, List<Integer> widths) {
    Sheet sheet = new Sheet(workbook, inBoth(name).replace(" / ", " - "));
    for (int i = 0; i < columns.size(); i++) {
      sheet.head(0, i, inBoth(columns.get(i)), widths.get(i));
    }
    sheet.worksheet().freezePane(0, 1);
    return sheet;
  }

  private static void finish(Sheet sheet, int rows, int columns) throws IOException {
    sheet.worksheet().setAutoFilter(0, 0, rows - 1, columns - 1);
    sheet.finish();
  }

  private String inBoth(String key) {
    return vietnamese.getString(key) + " / " + english.getString(key);
  }

  private static ResourceBundle words(String language) {
    return ResourceBundle.getBundle("vn.thidua.etl.run.report", Locale.forLanguageTag(language));
  }
}
