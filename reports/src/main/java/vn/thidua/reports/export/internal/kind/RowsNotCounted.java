package vn.thidua.reports.export.internal.kind;

import java.util.Set;
import vn.thidua.reports.export.internal.Columns;
import vn.thidua.reports.export.internal.Narrowing;
import vn.thidua.reports.export.internal.Table;
import vn.thidua.reports.export.internal.TableSource;
import vn.thidua.reports.mart.Reading;
import vn.thidua.reports.mart.ResultRow;
import vn.thidua.reports.mart.UnitReading;
import vn.thidua.reports.scope.Scope;
import vn.thidua.reports.text.Texts;

/** Results of a unit that were read and do not count, with the reason. */
public final class RowsNotCounted implements TableSource {
  @Override
  public String id() {
    return "rows-not-counted";
  }

  @Override
  public Set<Class<? extends Scope>> scopes() {
    return Set.of(Scope.OfUnit.class);
  }

  @Override
  public Table table(Reading reading, Narrowing narrowing, Texts texts) {
    UnitReading unit = Units.of(reading, narrowing);
    return new Columns<ResultRow>(texts)
        .word("unit_code", row -> unit.name().unitCode())
        .word("criterion_code", ResultRow::criterionCode)
        .word("period", ResultRow::period)
        .listed("stage", "stage", ResultRow::stage)
        .number("value", ResultRow::value)
        .listed("used_as", "row-use", ResultRow::usedAs)
        .name("source_file", ResultRow::sourceFile)
        .word("sheet", ResultRow::sheet)
        .whole("source_line", ResultRow::sourceLine)
        .table(id(), unit.rowsNotCounted(), reading.edition());
  }
}
