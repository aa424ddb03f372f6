package vn.thidua.etl.template;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;
import vn.thidua.etl.dossier.DossierColumn;
import vn.thidua.etl.dossier.DossierTable;
import vn.thidua.etl.workbook.Sheet;

/**
 * The sheet that says how a template is filled in, and of every column all headers by which it is
 * known. Its name begins with no table's, so that the reader leaves it aside.
 */
final class GuideSheet {

  private static final int COLUMNS = 10;
  private static final List<String> HEADS =
      List.of(
          "guide.table",
          "guide.sheet",
          "guide.name",
          "guide.vietnamese",
          "guide.aliases",
          "guide.required",
          "guide.type",
          "guide.values",
          "guide.fallback",
          "guide.key");
  private static final List<Integer> WIDTHS = List.of(24, 26, 22, 28, 34, 10, 34, 40, 14, 8);

  private final Sheet sheet;
  private final Wording wording;
  private int row;

  private GuideSheet(Workbook workbook, Wording wording) {
    this.wording = wording;
    this.sheet = new Sheet(workbook, wording.say("sheet.guide"));
  }

  /**
   * Adds the sheet.
   *
   * @param advice keys of the sentences at its top
   */
  static void write(
      Workbook workbook, Wording wording, List<String> advice, List<DossierTable> tables)
      throws IOException {
    GuideSheet guide = new GuideSheet(workbook, wording);
    guide.advise(advice);
    guide.list(tables);
    guide.sheet.worksheet().protect(TableSheet.PASSWORD);
    guide.sheet.finish();
  }

  /** What an empty cell of the column stands for, as it would be written; empty: for nothing. */
  static String fallback(DossierColumn column) {
    @Nullable Object fallback = column.fallback();
    if (fallback instanceof BigDecimal number) {
      return number.stripTrailingZeros().toPlainString();
    }
    return fallback == null ? "" : fallback.toString();
  }

  private void advise(List<String> advice) {
    sheet.title(row, COLUMNS, wording.say("guide.title"));
    row++;
    for (String key : advice) {
      sheet.worksheet().range(row, 0, row, COLUMNS - 1).merge();
      sheet.wrapped(row, 0, wording.say(key, TableSheet.PASSWORD));
      row++;
    }
    row++;
  }

  private void list(List<DossierTable> tables) {
    for (int i = 0; i < COLUMNS; i++) {
      sheet.head(row, i, wording.say(HEADS.get(i)), WIDTHS.get(i));
    }
    row++;
    for (DossierTable table : tables) {
      for (DossierColumn column : table.columns()) {
        describe(table, column);
      }
    }
  }

  private void describe(DossierTable table, DossierColumn column) {
    List<String> aliases = column.vietnamese().subList(1, column.vietnamese().size());
    List<String> cells =
        List.of(
            wording.name(table.vietnameseName(), table.tableName()),
            wording.say("sheet." + table.tableName()),
            column.name(),
            column.vietnamese().get(0),
            String.join("; ", aliases),
            column.isRequired() ? wording.say("yes") : "",
            wording.say("type." + column.type().name().toLowerCase(Locale.ROOT)),
            String.join(", ", column.allowed()),
            fallback(column),
            column.isKey() ? wording.say("yes") : "");
    for (int i = 0; i < cells.size(); i++) {
      sheet.wrapped(row, i, cells.get(i));
    }
    row++;
  }
}
