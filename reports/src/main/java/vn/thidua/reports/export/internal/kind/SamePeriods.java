package vn.thidua.reports.export.internal.kind;

import java.util.List;
import java.util.Set;
import vn.thidua.reports.export.internal.Columns;
import vn.thidua.reports.export.internal.Narrowing;
import vn.thidua.reports.export.internal.Table;
import vn.thidua.reports.export.internal.TableSource;
import vn.thidua.reports.mart.LastYear;
import vn.thidua.reports.mart.Reading;
import vn.thidua.reports.mart.SamePeriod;
import vn.thidua.reports.scope.Scope;
import vn.thidua.reports.text.Language;
import vn.thidua.reports.text.Measures;
import vn.thidua.reports.text.Texts;

/** A unit to date against itself in the same period of the year before. */
public final class SamePeriods implements TableSource {
  @Override
  public String id() {
    return "last-year";
  }

  @Override
  public Set<Class<? extends Scope>> scopes() {
    return Set.of(Scope.OfUnit.class);
  }

  @Override
  public Table table(Reading reading, Narrowing narrowing, Texts texts) {
    Language language = texts.language();
    String unit = Units.of(reading, narrowing).name().unitCode();
    return new Columns<SamePeriod>(texts)
        .word("unit_code", row -> unit)
        .word("criterion_code", SamePeriod::criterionCode)
        .name("criterion_name", row -> row.criterion(language))
        .word("unit_of_measure", row -> Measures.of(row.unitOfMeasure(), language))
        .word("period", SamePeriod::period)
        .number("to_date", SamePeriod::toDate)
        .word("past_period", SamePeriod::pastPeriod)
        .number("past_to_date", SamePeriod::pastToDate)
        .listed("course", "course", SamePeriod::course)
        .name("source_file", SamePeriod::pastSourceFile)
        .whole("source_line", SamePeriod::pastSourceLine)
        .table(
            id(),
            reading.lastYear(unit).map(LastYear::criteria).orElse(List.of()),
            reading.edition());
  }
}
