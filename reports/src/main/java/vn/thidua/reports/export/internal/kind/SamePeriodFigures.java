package vn.thidua.reports.export.internal.kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.thidua.reports.export.internal.Columns;
import vn.thidua.reports.export.internal.Narrowing;
import vn.thidua.reports.export.internal.Table;
import vn.thidua.reports.export.internal.TableSource;
import vn.thidua.reports.mart.Edition;
import vn.thidua.reports.mart.PeriodFigure;
import vn.thidua.reports.mart.Reading;
import vn.thidua.reports.mart.Rows;
import vn.thidua.reports.scope.Scope;
import vn.thidua.reports.text.Texts;

/** Every reported period of a unit, and those of the year before under that year's edition. */
public final class SamePeriodFigures implements TableSource {
  private record Line(Edition edition, PeriodFigure figure) {}

  @Override
  public String id() {
    return "last-year-periods";
  }

  @Override
  public Set<Class<? extends Scope>> scopes() {
    return Set.of(Scope.OfUnit.class);
  }

  @Override
  public Table table(Reading reading, Narrowing narrowing, Texts texts) {
    String unit = Units.of(reading, narrowing).name().unitCode();
    List<Line> lines = new ArrayList<>();
    reading
        .lastYear(unit)
        .ifPresent(
            lastYear -> {
              lastYear.periods().forEach(each -> lines.add(new Line(reading.edition(), each)));
              lastYear.pastPeriods().forEach(each -> lines.add(new Line(lastYear.edition(), each)));
            });
    return new Columns<Line>(texts)
        .word("unit_code", line -> unit)
        .word("criterion_code", line -> line.figure().criterionCode())
        .word("period", line -> line.figure().period())
        .listed("stage", "stage", line -> line.figure().stage())
        .number("value", line -> line.figure().value())
        .number("cumulative", line -> line.figure().cumulative())
        .name("source_file", line -> line.figure().sourceFile())
        .whole("source_line", line -> line.figure().sourceLine())
        .table(id(), Rows.of(lines), Line::edition);
  }
}
