package vn.thidua.reports.export.internal.kind;

import java.util.Set;
import vn.thidua.reports.export.internal.Columns;
import vn.thidua.reports.export.internal.Narrowing;
import vn.thidua.reports.export.internal.Table;
import vn.thidua.reports.export.internal.TableSource;
import vn.thidua.reports.mart.Reading;
import vn.thidua.reports.mart.StatusCount;
import vn.thidua.reports.scope.Scope;
import vn.thidua.reports.text.Texts;

/** The city's criteria by theme and status. */
public final class Themes implements TableSource {
  @Override
  public String id() {
    return "themes";
  }

  @Override
  public Set<Class<? extends Scope>> scopes() {
    return Set.of(Scope.City.class);
  }

  @Override
  public Table table(Reading reading, Narrowing narrowing, Texts texts) {
    return new Columns<StatusCount>(texts)
        .word("theme", StatusCount::theme)
        .listed("status", "status", StatusCount::status)
        .whole("criteria", StatusCount::criteria)
        .table(id(), reading.overview().statuses(), reading.edition());
  }
}
