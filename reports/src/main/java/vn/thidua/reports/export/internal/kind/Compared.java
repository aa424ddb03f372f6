package vn.thidua.reports.export.internal.kind;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import vn.thidua.reports.export.internal.Columns;
import vn.thidua.reports.export.internal.Narrowing;
import vn.thidua.reports.export.internal.Table;
import vn.thidua.reports.export.internal.TableSource;
import vn.thidua.reports.mart.ComparedUnit;
import vn.thidua.reports.mart.Edition;
import vn.thidua.reports.mart.Reading;
import vn.thidua.reports.mart.Rows;
import vn.thidua.reports.mart.UnitChoice;
import vn.thidua.reports.scope.Scope;
import vn.thidua.reports.text.Texts;

/**
 * What stands beside each other for a few chosen units, unit by unit; each row names the edition it
 * is of.
 *
 * @param <T> what a row is about
 */
abstract class Compared<T> implements TableSource {
  private static final String UNITS = "units";

  private final String id;
  private final Function<ComparedUnit, ? extends Collection<T>> parts;

  /** A row, and the edition its figures are of. */
  record Line<T>(Edition edition, T part) {}

  Compared(String id, Function<ComparedUnit, ? extends Collection<T>> parts) {
    this.id = id;
    this.parts = parts;
  }

  abstract Columns<Line<T>> columns(Texts texts);

  @Override
  public String id() {
    return id;
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
    List<Line<T>> lines =
        reading.compare(chosen).units().stream()
            .flatMap(
                unit -> parts.apply(unit).stream().map(part -> new Line<>(unit.edition(), part)))
            .toList();
    return columns(texts).table(id, Rows.of(lines), Line::edition);
  }
}
