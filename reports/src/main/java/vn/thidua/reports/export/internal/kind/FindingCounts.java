package vn.thidua.reports.export.internal.kind;

import java.util.Set;
import vn.thidua.reports.export.internal.Columns;
import vn.thidua.reports.export.internal.Narrowing;
import vn.thidua.reports.export.internal.Table;
import vn.thidua.reports.export.internal.TableSource;
import vn.thidua.reports.mart.FindingCount;
import vn.thidua.reports.mart.Reading;
import vn.thidua.reports.scope.Scope;
import vn.thidua.reports.text.Texts;

/** How often each kind of finding occurs. */
public final class FindingCounts implements TableSource {
  @Override
  public String id() {
    return "finding-counts";
  }

  @Override
  public Set<Class<? extends Scope>> scopes() {
    return Set.of(Scope.City.class, Scope.OfCluster.class);
  }

  @Override
  public Table table(Reading reading, Narrowing narrowing, Texts texts) {
    narrowing.requireUnits(reading.sight());
    return new Columns<FindingCount>(texts)
        .word("finding_code", FindingCount::findingCode)
        .listed("severity", "severity", FindingCount::severity)
        .whole("findings", FindingCount::findings)
        .table(id(), reading.quality().counts(narrowing.clusterCode()), reading.edition());
  }
}
