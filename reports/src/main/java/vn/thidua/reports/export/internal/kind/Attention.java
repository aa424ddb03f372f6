package vn.thidua.reports.export.internal.kind;

import java.util.Set;
import vn.thidua.reports.export.internal.Narrowing;
import vn.thidua.reports.export.internal.Table;
import vn.thidua.reports.export.internal.TableSource;
import vn.thidua.reports.mart.Reading;
import vn.thidua.reports.scope.Scope;
import vn.thidua.reports.text.Texts;

/** Commitments at risk or off track, the furthest behind first. */
public final class Attention implements TableSource {
  @Override
  public String id() {
    return "attention";
  }

  @Override
  public Set<Class<? extends Scope>> scopes() {
    return Set.of(Scope.City.class, Scope.OfCluster.class);
  }

  @Override
  public Set<String> filters() {
    return Set.of(Narrowing.THEME);
  }

  @Override
  public Table table(Reading reading, Narrowing narrowing, Texts texts) {
    narrowing.requireUnits(reading.sight());
    return Criteria.columns(texts)
        .table(
            id(),
            reading.overview().attention(narrowing.slice(), Integer.MAX_VALUE),
            reading.edition());
  }
}
