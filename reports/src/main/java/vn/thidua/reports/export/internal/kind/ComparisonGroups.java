package vn.thidua.reports.export.internal.kind;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.thidua.reports.export.internal.Narrowing;
import vn.thidua.reports.export.internal.Table;
import vn.thidua.reports.export.internal.TableSource;
import vn.thidua.reports.mart.Edition;
import vn.thidua.reports.mart.GroupPoints;
import vn.thidua.reports.mart.Reading;
import vn.thidua.reports.mart.UnitChoice;
import vn.thidua.reports.scope.Scope;
import vn.thidua.reports.text.Texts;

/** The groups of a few chosen units, unit by unit; each row names the edition it is of. */
public final class ComparisonGroups implements TableSource {
  private static final String UNITS = "units";

  private record Line(Edition edition, GroupPoints group) {}

  @Override
  public String id() {
    return "comparison-groups";
  }

  @Override
  public Set<Class<? extends Scope>> scopes() {
    return Set.of(Scope.City.class);
  }

  @Override
  public Set<String> filters() {
    return Set.of(UNITS);
  }

  @Override
  public Table table(Reading reading, Narrowing narrowing, Texts texts) {
    reading.sight().requireCity();
    List<UnitChoice> chosen =
        UnitChoice.list(Optional.ofNullable(narrowing.text(UNITS)).orElse(""));
    List<Line> lines =
        reading.compare(chosen).units().stream()
            .flatMap(unit -> unit.groups().stream().map(group -> new Line(unit.edition(), group)))
            .toList();
    return Groups.columns(texts, Line::group).table(id(), lines, Line::edition);
  }
}
