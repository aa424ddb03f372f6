package vn.thidua.reports.export.internal.kind;

import java.util.Set;
import vn.thidua.reports.export.internal.Columns;
import vn.thidua.reports.export.internal.Narrowing;
import vn.thidua.reports.export.internal.Table;
import vn.thidua.reports.export.internal.TableSource;
import vn.thidua.reports.mart.CityYear;
import vn.thidua.reports.mart.Reading;
import vn.thidua.reports.scope.Scope;
import vn.thidua.reports.text.Texts;

/** The city's criteria by status, year by year. */
public final class CityHistory implements TableSource {
  @Override
  public String id() {
    return "city-history";
  }

  @Override
  public Set<Class<? extends Scope>> scopes() {
    return Set.of(Scope.City.class);
  }

  @Override
  public Table table(Reading reading, Narrowing narrowing, Texts texts) {
    return new Columns<CityYear>(texts)
        .whole("year", CityYear::year)
        .listed("kind", "kind", CityYear::kind)
        .listed("status", "status", CityYear::status)
        .whole("criteria", CityYear::criteria)
        .table(id(), reading.history().cityYears(), reading.edition());
  }
}
