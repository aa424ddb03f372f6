package vn.thidua.reports.export.internal.kind;

import java.util.Set;
import vn.thidua.reports.export.internal.Columns;
import vn.thidua.reports.export.internal.Narrowing;
import vn.thidua.reports.export.internal.Table;
import vn.thidua.reports.export.internal.TableSource;
import vn.thidua.reports.mart.CorrectionCause;
import vn.thidua.reports.mart.Reading;
import vn.thidua.reports.scope.Scope;
import vn.thidua.reports.text.Texts;

/** The rows of the dossier behind what an edition corrects. */
public final class CorrectionCauses implements TableSource {
  @Override
  public String id() {
    return "correction-causes";
  }

  @Override
  public Set<Class<? extends Scope>> scopes() {
    return Set.of(Scope.City.class, Scope.OfCluster.class);
  }

  @Override
  public Table table(Reading reading, Narrowing narrowing, Texts texts) {
    narrowing.requireUnits(reading.sight());
    return new Columns<CorrectionCause>(texts)
        .listed("source_kind", "cause", CorrectionCause::source)
        .word("unit_code", CorrectionCause::unitCode)
        .word("criterion_code", CorrectionCause::criterionCode)
        .name("about", CorrectionCause::about)
        .name("before", CorrectionCause::before)
        .name("after", CorrectionCause::after)
        .name("before_file", CorrectionCause::beforeFile)
        .whole("before_line", CorrectionCause::beforeLine)
        .name("source_file", CorrectionCause::afterFile)
        .whole("source_line", CorrectionCause::afterLine)
        .table(
            id(),
            reading.quality().causes(narrowing.clusterCode(), Integer.MAX_VALUE),
            reading.edition());
  }
}
