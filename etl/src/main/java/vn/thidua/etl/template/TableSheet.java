package vn.thidua.etl.template;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.SheetProtectionOption;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import vn.thidua.etl.dossier.CellType;
import vn.thidua.etl.dossier.DossierColumn;
import vn.thidua.etl.dossier.DossierTable;
import vn.thidua.etl.workbook.Sheet;

/**
 * The sheet of a table to fill in. The header is locked and in the first row, where the reader
 * looks for it. All cells below are open: a spreadsheet deletes and sorts rows of a protected sheet
 * only when none of their cells is locked, and senders must be able to take out a row.
 */
final class TableSheet {

  /** Keeps off slips, not people: the guide tells it. */
  static final String PASSWORD = "thidua";

  private static final String REQUIRED = "F8CBAD";
  private static final String OPTIONAL = "D9E2F3";
  private static final String TO_FILL_IN = "FFF2CC";
  private static final double NARROWEST = 12;
  private static final double WIDEST = 40;
  private static final int LONGEST_SENTENCE = 255;

  /** What stays forbidden on the protected sheet; the rest is anybody's. */
  private static final Set<SheetProtectionOption> LOCKED =
      EnumSet.of(
          SheetProtectionOption.SHEET,
          SheetProtectionOption.INSERT_COLUMNS,
          SheetProtectionOption.DELETE_COLUMNS,
          SheetProtectionOption.PIVOT_TABLES);

  private final DossierTable table;
  private final Wording wording;
  private final Sheet sheet;
  private int rows;

  TableSheet(Workbook workbook, DossierTable table, Wording wording) {
    this.table = table;
    this.wording = wording;
    this.sheet = new Sheet(workbook, wording.say("sheet." + table.tableName()));
    for (int i = 0; i < table.columns().size(); i++) {
      column(i, table.columns().get(i));
    }
    sheet.worksheet().freezePane(0, 1);
  }

  /** Adds a row of values in the order of the columns. An empty required cell is coloured. */
  void row(List<@Nullable Object> values) {
    rows++;
    for (int i = 0; i < values.size(); i++) {
      DossierColumn column = table.columns().get(i);
      if (values.get(i) == null && column.isRequired()) {
        sheet.emptyField(rows, i, format(column.type()), TO_FILL_IN);
      } else {
        sheet.field(rows, i, values.get(i), format(column.type()));
      }
    }
  }

  /** Shows a note when the pointer rests on the last row's cell of that column. */
  void note(String column, String text) {
    sheet.worksheet().comment(rows, position(column), text);
  }

  void finish() throws IOException {
    sheet.worksheet().setAutoFilter(0, 0, Math.max(1, rows), table.columns().size() - 1);
    sheet.worksheet().protect(PASSWORD, LOCKED);
    sheet.finish();
  }

  private int position(String name) {
    for (int i = 0; i < table.columns().size(); i++) {
      if (table.columns().get(i).name().equals(name)) {
        return i;
      }
    }
    throw new IllegalArgumentException(table.tableName() + " has no column " + name);
  }

  private void column(int index, DossierColumn column) {
    String header = wording.header(column);
    double width = Math.min(WIDEST, Math.max(NARROWEST, header.length() + 4));
    String colour = column.isRequired() ? REQUIRED : OPTIONAL;
    sheet.fields(index, format(column.type()));
    sheet.head(0, index, header, column.type() == CellType.TEXT ? WIDEST : width, colour);
    sheet.worksheet().comment(0, index, explanation(column));
    validate(index, column);
  }

  private String explanation(DossierColumn column) {
    List<String> sentences = new ArrayList<>();
    sentences.add(wording.say(column.isRequired() ? "note.required" : "note.optional"));
    sentences.add(wording.say("type." + column.type().name().toLowerCase(Locale.ROOT)) + ".");
    if (!column.allowed().isEmpty()) {
      sentences.add(wording.say("note.values", String.join(", ", column.allowed())));
    }
    String fallback = GuideSheet.fallback(column);
    if (!fallback.isEmpty()) {
      sentences.add(wording.say("note.fallback", fallback));
    }
    return String.join(" ", sentences);
  }

  private void validate(int index, DossierColumn column) {
    Range cells = sheet.worksheet().range(1, index, Worksheet.MAX_ROWS - 1, index);
    String title = xml(wording.say("refused.title"));
    String type = column.type().name().toLowerCase(Locale.ROOT);
    if (column.type() == CellType.LIST) {
      String values = String.join(",", column.allowed());
      String sentence = wording.say("refused.list", values);
      cells
          .validateWithListByFormula('"' + values + '"')
          .errorStyle(DataValidationErrorStyle.STOP)
          .showErrorMessage(true)
          .errorTitle(title)
          .error(xml(sentence.substring(0, Math.min(sentence.length(), LONGEST_SENTENCE))));
    } else if (column.type() != CellType.TEXT) {
      String cell = (char) ('A' + index) + "2";
      cells
          .validateWithFormula(xml(formula(column.type()).replace("@", cell)))
          .errorStyle(DataValidationErrorStyle.STOP)
          .showErrorMessage(true)
          .errorTitle(title)
          .error(xml(wording.say("refused." + type)));
    }
  }

  /** What must hold of a cell {@code @}, as the spreadsheet reckons. */
  private static String formula(CellType type) {
    return switch (type) {
      case CODE -> "LEN(@)<=64";
      case TEXT, LIST -> "TRUE";
      case PERIOD -> "OR(LEN(@)=4,AND(LEN(@)=7,MID(@,5,1)=\"-\"))";
      case NUMBER -> "ISNUMBER(@)";
      case YEAR -> "IF(ISNUMBER(@),AND(@>=1000,@<=9999,@=INT(@)),FALSE)";
      case WHOLE -> "IF(ISNUMBER(@),AND(@>=0,@=INT(@)),FALSE)";
      case DATE, TIMESTAMP -> "IF(ISNUMBER(@),@>=1,FALSE)";
    };
  }

  /**
   * A spreadsheet would make a date of the period {@code 2026-07} and lose the zeros of the code
   * {@code 007}: such columns are text.
   */
  private static String format(CellType type) {
    return switch (type) {
      case CODE, TEXT, LIST, PERIOD -> Sheet.TEXT;
      case NUMBER -> Sheet.GENERAL;
      case YEAR, WHOLE -> "0";
      case DATE -> Sheet.DATE;
      case TIMESTAMP -> Sheet.TIME;
    };
  }

  /** The library writes what belongs to a validation as it is given. */
  private static String xml(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
