package vn.thidua.reports.export.internal.kind;

import java.util.Set;
import vn.thidua.reports.export.internal.Columns;
import vn.thidua.reports.export.internal.Narrowing;
import vn.thidua.reports.export.internal.Table;
import vn.thidua.reports.export.internal.TableSource;
import vn.thidua.reports.mart.Reading;
import vn.thidua.reports.mart.UnreportedUnit;
import vn.thidua.reports.scope.Scope;
import vn.thidua.reports.text.Language;
import vn.thidua.reports.text.Texts;

/** Units that have not reported anything yet. */
public final class Unreported implements TableSource {
  @Override
  public String id() {
    return "unreported";
  }

  @Override
  public Set<Class<? extends Scope>> scopes() {
    return Set.of(Scope.City.class, Scope.OfCluster.class);
  }

  @Override
  public Table table(Reading reading, Narrowing narrowing, Texts texts) {
    narrowing.requireUnits(reading.sight());
    Language language = texts.language();
    return new Columns<UnreportedUnit>(texts)
        .word("cluster_code", UnreportedUnit::clusterCode)
        .name("cluster_name", row -> row.cluster(language))
        .word("unit_code", UnreportedUnit::unitCode)
        .name("unit_name", row -> row.unit(language))
        .whole("expected_periods", UnreportedUnit::expectedPeriods)
        .table(
            id(),
            reading.overview().unreported(narrowing.slice(), Integer.MAX_VALUE),
            reading.edition());
  }
}
