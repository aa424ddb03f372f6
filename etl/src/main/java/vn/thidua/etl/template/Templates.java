package vn.thidua.etl.template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.dhatim.fastexcel.Workbook;
import vn.thidua.etl.config.SettingsException;
import vn.thidua.etl.dossier.Dossier;
import vn.thidua.etl.dossier.DossierTable;
import vn.thidua.etl.dossier.Intake;
import vn.thidua.etl.workbook.WorkbookFile;

/** {@code etl template}: writes workbooks that senders fill in. */
public final class Templates {

  private static final List<String> ADVICE =
      List.of("guide.sheets", "guide.header", "guide.numbers", "guide.amend");

  private final Path out;
  private final Wording wording;

  private Templates(TemplateRequest request) {
    this.out = request.out();
    this.wording = request.wording();
  }

  /**
   * Writes one workbook with a sheet for every table, without rows.
   *
   * @throws SettingsException if the folder cannot take it
   */
  public static TemplateSummary blank(TemplateRequest request) {
    Templates templates = new Templates(request);
    String name = request.wording().say("file.blank") + ".xlsx";
    templates.write(Map.of(name, templates::everyTable));
    return new TemplateSummary(request.out(), 1, List.of());
  }

  /**
   * Writes a workbook for each unit of the selection, with what it signed and what it owes.
   *
   * @throws SettingsException if the dossier does not know the year or a unit, a unit asked for has
   *     no sound rulebook, or the folder cannot take the files
   */
  public static TemplateSummary filledIn(
      SparkSession spark, TemplateRequest request, TemplateRequest.Selection selection) {
    try (Intake intake = Dossier.read(spark, selection.input())) {
      UnitForms forms = new UnitForms(intake, selection.year(), selection.asOf());
      List<String> codes = codes(forms, selection, intake);
      List<String> scored = codes.stream().filter(forms::hasSoundRulebook).toList();
      List<String> unscored = codes.stream().filter(code -> !scored.contains(code)).toList();
      requireScored(selection, scored, unscored);
      Templates templates = new Templates(request);
      templates.write(templates.workbooks(forms.of(scored)));
      return new TemplateSummary(request.out(), scored.size(), unscored);
    }
  }

  /** The units asked for, or all members of the year. */
  private static List<String> codes(
      UnitForms forms, TemplateRequest.Selection selection, Intake intake) {
    if (forms.members().isEmpty()) {
      TreeSet<Integer> years = new TreeSet<>();
      for (Row row : intake.table(DossierTable.MEMBERSHIPS).collectAsList()) {
        years.add(row.getAs("year"));
      }
      throw new SettingsException(
          List.of(
              "--year %d: the dossier has no accepted memberships of that year, only of %s"
                  .formatted(selection.year(), years)));
    }
    List<String> unknown =
        selection.units().stream().filter(unit -> !forms.members().contains(unit)).toList();
    if (!unknown.isEmpty()) {
      throw new SettingsException(
          unknown.stream()
              .map(
                  unit ->
                      "--unit %s is in no cluster in %d: check the code and the table memberships"
                          .formatted(unit, selection.year()))
              .toList());
    }
    return selection.units().isEmpty() ? List.copyOf(forms.members()) : selection.units();
  }

  /** Who is asked for by name must be scored; of all members only those who are get a workbook. */
  private static void requireScored(
      TemplateRequest.Selection selection, List<String> scored, List<String> unscored) {
    if (scored.isEmpty() || (!selection.units().isEmpty() && !unscored.isEmpty())) {
      throw new SettingsException(
          List.of(
              "no sound rulebook is in force in %d for %s: 'etl validate' says what is wrong with it"
                  .formatted(selection.year(), String.join(", ", unscored))));
    }
  }

  private Map<String, WorkbookFile.Content> workbooks(List<UnitForm> forms) {
    Map<String, WorkbookFile.Content> workbooks = new LinkedHashMap<>();
    for (UnitForm form : forms) {
      String year = Integer.toString(form.year());
      String name = wording.say("file.unit", year, FileName.of(form.unitCode())) + ".xlsx";
      workbooks.put(name, new UnitWorkbook(wording, form)::write);
    }
    return workbooks;
  }

  private void everyTable(Workbook workbook) throws IOException {
    List<DossierTable> tables = List.of(DossierTable.values());
    GuideSheet.write(workbook, wording, ADVICE, tables);
    for (DossierTable table : tables) {
      new TableSheet(workbook, table, wording).finish();
    }
  }

  /** Never over a file that is there: somebody may have filled it in. */
  private void write(Map<String, WorkbookFile.Content> workbooks) {
    List<String> faults = new ArrayList<>();
    for (String name : workbooks.keySet()) {
      if (Files.exists(out.resolve(name))) {
        faults.add(
            out.resolve(name) + " exists and may be filled in: name another folder as --out");
      }
    }
    if (!faults.isEmpty()) {
      throw new SettingsException(faults);
    }
    try {
      Files.createDirectories(out);
      // a thousand of them are usual, and each is on its own
      workbooks.entrySet().parallelStream().forEach(each -> write(each.getKey(), each.getValue()));
    } catch (IOException | UncheckedIOException e) {
      throw new SettingsException(
          List.of("--out " + out + " cannot be written: " + e.getMessage()));
    }
  }

  private void write(String name, WorkbookFile.Content content) {
    try {
      WorkbookFile.write(out.resolve(name), content);
    } catch (IOException e) {
      throw new UncheckedIOException(name + ": " + e.getMessage(), e);
    }
  }
}
