package vn.thidua.reports.export.internal.kind;

import java.util.Set;
import vn.thidua.reports.export.internal.Columns;
import vn.thidua.reports.export.internal.Narrowing;
import vn.thidua.reports.export.internal.Table;
import vn.thidua.reports.export.internal.TableSource;
import vn.thidua.reports.mart.ClusterReading;
import vn.thidua.reports.mart.ClusterStanding;
import vn.thidua.reports.mart.Reading;
import vn.thidua.reports.scope.Scope;
import vn.thidua.reports.text.Language;
import vn.thidua.reports.text.Texts;

/** The clusters side by side. */
public final class Clusters implements TableSource {
  @Override
  public String id() {
    return "clusters";
  }

  @Override
  public Set<Class<? extends Scope>> scopes() {
    return Set.of(Scope.City.class, Scope.OfCluster.class);
  }

  @Override
  public Table table(Reading reading, Narrowing narrowing, Texts texts) {
    Language language = texts.language();
    String cluster = narrowing.clusterCode();
    return new Columns<ClusterStanding>(texts)
        .word("cluster_code", ClusterStanding::clusterCode)
        .name("cluster_name", row -> row.cluster(language))
        .name(
            "rulebook",
            row -> texts.text(row.rulebookSound() ? "rulebook.sound" : "rulebook.unsound"))
        .whole("units", ClusterStanding::units)
        .whole("reported_units", ClusterStanding::reportedUnits)
        .whole("ranked_units", ClusterStanding::rankedUnits)
        .whole("reported_periods", ClusterStanding::reportedPeriods)
        .whole("expected_periods", ClusterStanding::expectedPeriods)
        .ratio("min_ratio", ClusterStanding::minRatio)
        .ratio("median_ratio", ClusterStanding::medianRatio)
        .ratio("mean_ratio", ClusterStanding::meanRatio)
        .ratio("max_ratio", ClusterStanding::maxRatio)
        .ratio("stddev_ratio", ClusterStanding::stddevRatio)
        .whole("commitments_total", ClusterStanding::commitmentsTotal)
        .whole("commitments_met", ClusterStanding::commitmentsMet)
        .number("mean_drift", ClusterStanding::meanDrift)
        .table(
            id(),
            reading.overview().clusters().stream()
                .filter(each -> cluster == null || each.clusterCode().equals(cluster))
                .toList(),
            reading.edition());
  }

  /**
   * The cluster of the scope, which is there.
   *
   * @throws vn.thidua.reports.scope.OutOfScope where the viewer may not see its figures
   */
  static ClusterReading of(Reading reading, Narrowing narrowing) {
    String cluster = narrowing.clusterCode();
    if (cluster == null) {
      throw new IllegalArgumentException("a table of one cluster, not of " + narrowing.scope());
    }
    return reading.cluster(cluster).orElseThrow();
  }
}
