package vn.thidua.etl.template;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Row;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;
import vn.thidua.etl.dossier.DossierColumn;
import vn.thidua.etl.dossier.DossierTable;

/**
 * The sheets of a unit's workbook.
 *
 * <p>A row that waits for its figure is not blank, so it would be refused ({@code missing_value})
 * when it is sent as it is. That is meant: what is due and missing is said to the sender, row by
 * row, and hurts no other row. A sender without the figure deletes the row, which the sheet allows;
 * the guide says both. Formulas that hide the row until it is filled in were no way out: a program
 * that does not reckon them would send nothing, in silence.
 *
 * <p>The sheet {@code results} holds only what is not reported yet, because a row sent again counts
 * by its moment of sending; {@code commitments} holds what was signed, which sent again unchanged
 * is superseded and no fault.
 */
final class UnitWorkbook {

  private static final List<String> ADVICE =
      List.of(
          "guide.due",
          "guide.missing",
          "guide.amend",
          "guide.resend",
          "guide.sheets",
          "guide.header",
          "guide.numbers");

  private final Wording wording;
  private final UnitForm form;

  UnitWorkbook(Wording wording, UnitForm form) {
    this.wording = wording;
    this.form = form;
  }

  void write(Workbook workbook) throws IOException {
    results(workbook);
    commitments(workbook);
    TargetSheet.write(workbook, wording, form);
    GuideSheet.write(
        workbook, wording, ADVICE, List.of(DossierTable.RESULTS, DossierTable.COMMITMENTS));
  }

  private void results(Workbook workbook) throws IOException {
    TableSheet sheet = new TableSheet(workbook, DossierTable.RESULTS, wording);
    for (Assignment assignment : form.assignments()) {
      String criterion = assignment.criterion().code();
      for (String period : assignment.due()) {
        sheet.row(Arrays.asList(form.unitCode(), criterion, period, "SELF", null, null, null));
        sheet.note("criterion_code", note(assignment));
      }
    }
    sheet.finish();
  }

  private void commitments(Workbook workbook) throws IOException {
    TableSheet sheet = new TableSheet(workbook, DossierTable.COMMITMENTS, wording);
    for (Assignment assignment : form.assignments()) {
      for (Row row : assignment.commitments()) {
        sheet.row(values(row));
        sheet.note("criterion_code", note(assignment));
      }
      if (assignment.isToSign()) {
        sheet.row(toSign(assignment.criterion().code()));
        sheet.note("criterion_code", note(assignment));
      }
    }
    sheet.finish();
  }

  private List<@Nullable Object> toSign(String criterion) {
    List<@Nullable Object> values = new ArrayList<>();
    for (DossierColumn column : DossierTable.COMMITMENTS.columns()) {
      values.add(
          switch (column.name()) {
            case "year" -> form.year();
            case "unit_code" -> form.unitCode();
            case "criterion_code" -> criterion;
            default -> column.fallback();
          });
    }
    return values;
  }

  private static List<@Nullable Object> values(Row row) {
    List<@Nullable Object> values = new ArrayList<>();
    for (DossierColumn column : DossierTable.COMMITMENTS.columns()) {
      @Nullable Object value = row.getAs(column.name());
      values.add(value instanceof java.sql.Date date ? date.toLocalDate() : value);
    }
    return values;
  }

  /** What the code stands for, since a column for the name would be one that nobody reads. */
  private String note(Assignment assignment) {
    Criterion criterion = assignment.criterion();
    String name = wording.name(criterion.name(), criterion.nameEn());
    String unit = criterion.unitOfMeasure() == null ? "" : criterion.unitOfMeasure();
    return assignment
        .inForce()
        .map(row -> wording.say("note.target", name, plain(row.getAs("target")), unit).strip())
        .orElse(unit.isEmpty() ? name : wording.say("note.no_target", name, unit));
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
