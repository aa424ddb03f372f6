package vn.thidua.reports.export.internal.kind;

import java.util.Set;
import vn.thidua.reports.export.internal.Columns;
import vn.thidua.reports.export.internal.Narrowing;
import vn.thidua.reports.export.internal.Table;
import vn.thidua.reports.export.internal.TableSource;
import vn.thidua.reports.mart.Reading;
import vn.thidua.reports.mart.UnitKeeping;
import vn.thidua.reports.scope.Scope;
import vn.thidua.reports.text.Language;
import vn.thidua.reports.text.Texts;

/** Whether units keep what they signed: their commitments by where they stand. */
public final class Keeping implements TableSource {
  @Override
  public String id() {
    return "keeping";
  }

  @Override
  public Set<Class<? extends Scope>> scopes() {
    return Set.of(Scope.City.class, Scope.OfCluster.class);
  }

  @Override
  public Table table(Reading reading, Narrowing narrowing, Texts texts) {
    narrowing.requireUnits(reading.sight());
    Language language = texts.language();
    return new Columns<UnitKeeping>(texts)
        .word("cluster_code", UnitKeeping::clusterCode)
        .name("cluster_name", row -> row.cluster(language))
        .word("unit_code", UnitKeeping::unitCode)
        .name("unit_name", row -> row.unit(language))
        .whole("cluster_rank", UnitKeeping::clusterRank)
        .ratio("score_ratio", UnitKeeping::scoreRatio)
        .whole("commitments_total", UnitKeeping::commitments)
        .whole("commitments_met", UnitKeeping::met)
        .whole("on_track", UnitKeeping::onTrack)
        .whole("at_risk", UnitKeeping::atRisk)
        .whole("off_track", UnitKeeping::offTrack)
        .whole("missed", UnitKeeping::missed)
        .whole("no_data", UnitKeeping::noData)
        .table(id(), reading.overview().units(narrowing.clusterCode()), reading.edition());
  }
}
