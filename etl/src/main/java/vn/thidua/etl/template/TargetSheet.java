package vn.thidua.etl.template;

import java.io.IOException;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Row;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;
import vn.thidua.etl.workbook.Sheet;

/** The sheet that tells a unit what it is measured by, what it signed and what it still owes. */
final class TargetSheet {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

  private static final List<String> HEADS =
      List.of(
          "targets.code",
          "targets.name",
          "targets.kind",
          "targets.max_points",
          "targets.unit_of_measure",
          "targets.direction",
          "targets.frequency",
          "targets.original",
          "targets.target",
          "targets.revision",
          "targets.document_no",
          "targets.reported",
          "targets.due");
  private static final List<Integer> WIDTHS =
      List.of(14, 52, 11, 10, 14, 12, 12, 14, 14, 10, 18, 34, 34);

  private final Sheet sheet;
  private final Wording wording;

  private TargetSheet(Workbook workbook, Wording wording) {
    this.wording = wording;
    this.sheet = new Sheet(workbook, wording.say("sheet.targets"));
  }

  static void write(Workbook workbook, Wording wording, UnitForm form) throws IOException {
    TargetSheet targets = new TargetSheet(workbook, wording);
    targets.head(form);
    for (int i = 0; i < form.assignments().size(); i++) {
      targets.row(i + 2, form.assignments().get(i));
    }
    targets.sheet.worksheet().freezePane(2, 2);
    targets.sheet.worksheet().protect(TableSheet.PASSWORD);
    targets.sheet.finish();
  }

  private void head(UnitForm form) {
    sheet.title(
        0,
        HEADS.size(),
        wording.say(
            "targets.title",
            wording.name(form.unitName(), form.unitNameEn()),
            form.unitCode(),
            Integer.toString(form.year()),
            wording.name(form.clusterName(), form.clusterNameEn()),
            form.asOf().format(DAY)));
    for (int i = 0; i < HEADS.size(); i++) {
      sheet.head(1, i, wording.say(HEADS.get(i)), WIDTHS.get(i));
    }
  }

  private void row(int row, Assignment assignment) {
    Criterion criterion = assignment.criterion();
    List<@Nullable Object> cells = new ArrayList<>();
    cells.add(criterion.code());
    cells.add(wording.name(criterion.name(), criterion.nameEn()));
    cells.add(criterion.kind());
    cells.add(criterion.maxPoints());
    cells.add(criterion.unitOfMeasure());
    cells.add(criterion.direction());
    cells.add(criterion.frequency().name());
    cells.addAll(commitment(assignment));
    cells.add(String.join("; ", assignment.reported()));
    cells.add(String.join("; ", assignment.due()));
    for (int i = 0; i < cells.size(); i++) {
      sheet.cell(row, i, cells.get(i));
    }
  }

  private List<@Nullable Object> commitment(Assignment assignment) {
    @Nullable Object original = assignment.original().map(row -> row.getAs("target")).orElse(null);
    @Nullable Row inForce = assignment.inForce().orElse(null);
    if (inForce == null) {
      String toSign = assignment.isToSign() ? wording.say("targets.to_sign") : null;
      return Arrays.asList(original, toSign, null, null);
    }
    return Arrays.asList(
        original, inForce.getAs("target"), inForce.getAs("revision"), inForce.getAs("document_no"));
  }
}
