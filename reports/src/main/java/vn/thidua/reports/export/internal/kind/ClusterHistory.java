package vn.thidua.reports.export.internal.kind;

import java.util.Set;
import vn.thidua.reports.export.internal.Columns;
import vn.thidua.reports.export.internal.Narrowing;
import vn.thidua.reports.export.internal.Table;
import vn.thidua.reports.export.internal.TableSource;
import vn.thidua.reports.mart.ClusterYear;
import vn.thidua.reports.mart.Reading;
import vn.thidua.reports.scope.Scope;
import vn.thidua.reports.text.Language;
import vn.thidua.reports.text.Texts;

/** The clusters in every year that is kept. */
public final class ClusterHistory implements TableSource {
  @Override
  public String id() {
    return "cluster-history";
  }

  @Override
  public Set<Class<? extends Scope>> scopes() {
    return Set.of(Scope.City.class, Scope.OfCluster.class);
  }

  @Override
  public Table table(Reading reading, Narrowing narrowing, Texts texts) {
    Language language = texts.language();
    String cluster = narrowing.clusterCode();
    return new Columns<ClusterYear>(texts)
        .whole("year", ClusterYear::year)
        .word("cluster_code", ClusterYear::clusterCode)
        .name("cluster_name", row -> row.cluster(language))
        .whole("units", ClusterYear::units)
        .whole("ranked_units", ClusterYear::rankedUnits)
        .ratio("min_ratio", ClusterYear::minRatio)
        .ratio("median_ratio", ClusterYear::medianRatio)
        .ratio("mean_ratio", ClusterYear::meanRatio)
        .ratio("max_ratio", ClusterYear::maxRatio)
        .whole("commitments_total", ClusterYear::commitmentsTotal)
        .whole("commitments_met", ClusterYear::commitmentsMet)
        .table(id(), reading.history().clusterYears(cluster), reading.edition());
  }
}
