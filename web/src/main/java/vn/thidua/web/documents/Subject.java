package vn.thidua.web.documents;

import org.jspecify.annotations.Nullable;
import vn.thidua.reports.document.NoSuchDocument;
import vn.thidua.reports.mart.ClusterReading;
import vn.thidua.reports.mart.Reading;
import vn.thidua.reports.mart.UnitName;
import vn.thidua.reports.mart.UnitReading;
import vn.thidua.reports.scope.Scope;

/**
 * What a file is about, as the edition names it.
 *
 * @param clusterCode the scope's cluster: itself, or the unit's; empty for the city
 * @param unitCode empty for the city and for clusters
 * @param share how much of it the viewer sees
 */
record Subject(
    Scope scope,
    @Nullable String clusterCode,
    @Nullable String unitCode,
    @Nullable String name,
    @Nullable String nameEn,
    String share) {

  /**
   * The subject of a scope as a viewer sees it.
   *
   * @throws NoSuchDocument where the edition has no such cluster or unit
   * @throws vn.thidua.reports.scope.OutOfScope where the viewer sees nothing of it
   */
  static Subject of(Reading reading, Scope scope) {
    reading.sight().requireCity();
    if (scope instanceof Scope.OfCluster of) {
      ClusterReading cluster =
          reading.cluster(of.clusterCode()).orElseThrow(() -> nothing(reading, scope));
      return new Subject(
          scope,
          of.clusterCode(),
          null,
          cluster.standing().clusterName(),
          cluster.standing().clusterNameEn(),
          reading.sight().share(scope, of.clusterCode()));
    }
    if (scope instanceof Scope.OfUnit of) {
      UnitName unit =
          reading
              .unit(of.unitCode())
              .map(UnitReading::name)
              .orElseThrow(() -> nothing(reading, scope));
      return new Subject(
          scope,
          unit.clusterCode(),
          unit.unitCode(),
          unit.unitName(),
          unit.unitNameEn(),
          reading.sight().share(scope, unit.clusterCode()));
    }
    return new Subject(scope, null, null, null, null, reading.sight().share(scope, null));
  }

  private static NoSuchDocument nothing(Reading reading, Scope scope) {
    return new NoSuchDocument(
        "Edition %d has no %s".formatted(reading.edition().editionId(), scope.words()));
  }
}
