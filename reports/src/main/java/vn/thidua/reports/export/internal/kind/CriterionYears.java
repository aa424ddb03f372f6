package vn.thidua.reports.export.internal.kind;

import java.util.Set;
import vn.thidua.reports.export.internal.Columns;
import vn.thidua.reports.export.internal.Narrowing;
import vn.thidua.reports.export.internal.Table;
import vn.thidua.reports.export.internal.TableSource;
import vn.thidua.reports.mart.CriterionYear;
import vn.thidua.reports.mart.Reading;
import vn.thidua.reports.mart.UnitReading;
import vn.thidua.reports.scope.Scope;
import vn.thidua.reports.text.Language;
import vn.thidua.reports.text.Measures;
import vn.thidua.reports.text.Texts;

/** The criteria of a unit over the years, as it is today or as it was. */
public final class CriterionYears implements TableSource {
  @Override
  public String id() {
    return "criterion-years";
  }

  @Override
  public Set<Class<? extends Scope>> scopes() {
    return Set.of(Scope.OfUnit.class);
  }

  @Override
  public Set<String> filters() {
    return Set.of(Narrowing.VIEW);
  }

  @Override
  public Table table(Reading reading, Narrowing narrowing, Texts texts) {
    Language language = texts.language();
    UnitReading unit = Units.of(reading, narrowing);
    return new Columns<CriterionYear>(texts)
        .word("unit_code", row -> unit.name().unitCode())
        .word("criterion_code", CriterionYear::criterionCode)
        .name("criterion_name", row -> row.criterion(language))
        .word("unit_of_measure", row -> Measures.of(row.unitOfMeasure(), language))
        .whole("year", CriterionYear::year)
        .number("target", CriterionYear::target)
        .number("actual", CriterionYear::actual)
        .ratio("achievement", CriterionYear::achievement)
        .table(id(), unit.criterionYears(narrowing.view()), reading.edition());
  }
}
