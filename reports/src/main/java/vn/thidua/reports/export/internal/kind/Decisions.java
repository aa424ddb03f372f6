package vn.thidua.reports.export.internal.kind;

import java.util.Set;
import vn.thidua.reports.export.internal.Columns;
import vn.thidua.reports.export.internal.Narrowing;
import vn.thidua.reports.export.internal.Table;
import vn.thidua.reports.export.internal.TableSource;
import vn.thidua.reports.mart.Adjustment;
import vn.thidua.reports.mart.Reading;
import vn.thidua.reports.mart.UnitReading;
import vn.thidua.reports.scope.Scope;
import vn.thidua.reports.text.Texts;

/** The board's decisions on a unit. */
public final class Decisions implements TableSource {
  @Override
  public String id() {
    return "decisions";
  }

  @Override
  public Set<Class<? extends Scope>> scopes() {
    return Set.of(Scope.OfUnit.class);
  }

  @Override
  public Table table(Reading reading, Narrowing narrowing, Texts texts) {
    UnitReading unit = Units.of(reading, narrowing);
    return new Columns<Adjustment>(texts)
        .word("unit_code", row -> unit.name().unitCode())
        .listed("decision", "decision", Adjustment::kind)
        .word("document_no", Adjustment::decisionNo)
        .date("dated", Adjustment::decidedOn)
        .word("criterion_code", Adjustment::criterionCode)
        .number("points", Adjustment::points)
        .sentence("reason", Adjustment::reason)
        .name("source_file", Adjustment::sourceFile)
        .word("sheet", Adjustment::sheet)
        .whole("source_line", Adjustment::sourceLine)
        .table(id(), unit.adjustments(), reading.edition());
  }
}
