package vn.thidua.reports.export.internal.kind;

import java.util.Set;
import vn.thidua.reports.export.internal.Columns;
import vn.thidua.reports.export.internal.Narrowing;
import vn.thidua.reports.export.internal.Table;
import vn.thidua.reports.export.internal.TableSource;
import vn.thidua.reports.mart.Correction;
import vn.thidua.reports.mart.Reading;
import vn.thidua.reports.scope.Scope;
import vn.thidua.reports.text.Language;
import vn.thidua.reports.text.Texts;

/** What an edition says otherwise than the official one before it. */
public final class Corrections implements TableSource {
  @Override
  public String id() {
    return "corrections";
  }

  @Override
  public Set<Class<? extends Scope>> scopes() {
    return Set.of(Scope.City.class, Scope.OfCluster.class);
  }

  @Override
  public Table table(Reading reading, Narrowing narrowing, Texts texts) {
    narrowing.requireUnits(reading.sight());
    Language language = texts.language();
    return new Columns<Correction>(texts)
        .whole("previous_edition_id", Correction::previousEditionId)
        .word("cluster_code", Correction::clusterCode)
        .name("cluster_name", row -> row.cluster(language))
        .word("unit_code", Correction::unitCode)
        .name("unit_name", row -> row.unit(language))
        .listed("subject", "correction", Correction::subject)
        .word("about", Correction::about)
        .name("before", Correction::before)
        .name("after", Correction::after)
        .table(id(), reading.quality().corrections(narrowing.clusterCode()), reading.edition());
  }
}
