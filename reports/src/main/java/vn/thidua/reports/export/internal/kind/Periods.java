package vn.thidua.reports.export.internal.kind;

import java.util.Set;
import vn.thidua.reports.export.internal.Columns;
import vn.thidua.reports.export.internal.Narrowing;
import vn.thidua.reports.export.internal.Table;
import vn.thidua.reports.export.internal.TableSource;
import vn.thidua.reports.mart.PeriodFigure;
import vn.thidua.reports.mart.Reading;
import vn.thidua.reports.mart.UnitReading;
import vn.thidua.reports.scope.Scope;
import vn.thidua.reports.text.Texts;

/** Every reported period of every criterion of a unit, with the line it came from. */
public final class Periods implements TableSource {
  private static final String CRITERION = "criterion";

  @Override
  public String id() {
    return "periods";
  }

  @Override
  public Set<Class<? extends Scope>> scopes() {
    return Set.of(Scope.OfUnit.class);
  }

  @Override
  public Set<String> filters() {
    return Set.of(CRITERION);
  }

  @Override
  public Table table(Reading reading, Narrowing narrowing, Texts texts) {
    UnitReading unit = Units.of(reading, narrowing);
    String criterion = narrowing.text(CRITERION);
    return new Columns<PeriodFigure>(texts)
        .word("unit_code", row -> unit.name().unitCode())
        .word("criterion_code", PeriodFigure::criterionCode)
        .word("period", PeriodFigure::period)
        .listed("stage", "stage", PeriodFigure::stage)
        .number("value", PeriodFigure::value)
        .number("cumulative", PeriodFigure::cumulative)
        .number("expected_cumulative", PeriodFigure::expectedCumulative)
        .name("source_file", PeriodFigure::sourceFile)
        .whole("source_line", PeriodFigure::sourceLine)
        .table(
            id(), criterion == null ? unit.periods() : unit.periods(criterion), reading.edition());
  }
}
