package vn.thidua.reports.scope;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one viewer sees of one edition. Built from nothing but the role and the membership of that
 * edition's year, so a head sees its cluster only in the years it leads it: in the others it stands
 * as the unit it is. What is not granted here is denied.
 *
 * @param ownUnit the viewer's unit where it is a member of the edition, else empty
 * @param ownCluster that unit's cluster
 * @param headedCluster the cluster it leads in that year
 */
public record Sight(
    Viewer viewer,
    @Nullable String ownUnit,
    @Nullable String ownCluster,
    @Nullable String headedCluster) {

  /**
   * The sight of a viewer.
   *
   * @param membership of the viewer's unit in the edition's year
   */
  public static Sight of(Viewer viewer, Optional<Membership> membership) {
    return switch (viewer.role()) {
      case BOARD, ADMIN -> new Sight(viewer, null, null, null);
      case UNIT ->
          new Sight(
              viewer,
              membership.map(Membership::unitCode).orElse(null),
              membership.map(Membership::clusterCode).orElse(null),
              null);
      case CLUSTER_HEAD ->
          new Sight(
              viewer,
              membership.map(Membership::unitCode).orElse(null),
              membership.map(Membership::clusterCode).orElse(null),
              membership
                  .filter(place -> place.role() == MemberRole.HEAD)
                  .map(Membership::clusterCode)
                  .orElse(null));
    };
  }

  /** Every unit and cluster in full. */
  public boolean seesEverything() {
    return viewer.role() == Role.BOARD;
  }

  /** Names of all clusters and units, without figures. */
  public boolean seesAllNames() {
    return viewer.role() == Role.BOARD || viewer.role() == Role.ADMIN;
  }

  /** The figures of the city. */
  public boolean seesCity() {
    return switch (viewer.role()) {
      case BOARD, CLUSTER_HEAD, UNIT -> true;
      case ADMIN -> false;
    };
  }

  /** The figures of every cluster as a whole; a head does only in a year in which it leads one. */
  public boolean seesAllClusters() {
    return seesEverything() || headedCluster != null;
  }

  /** The figures of a cluster as a whole. */
  public boolean seesCluster(String clusterCode) {
    return seesAllClusters() || clusterCode.equals(ownCluster);
  }

  /** The ranking table of a cluster. */
  public boolean seesRanking(String clusterCode) {
    return seesEverything() || clusterCode.equals(ownCluster);
  }

  /** Everything of every unit of a cluster. */
  public boolean seesUnitsOf(String clusterCode) {
    return seesEverything() || clusterCode.equals(headedCluster);
  }

  /** Everything of a unit. */
  public boolean seesUnit(String unitCode, String clusterCode) {
    return seesUnitsOf(clusterCode) || unitCode.equals(ownUnit);
  }

  /**
   * How much of a subject the viewer sees, so that what was made for one viewer is handed to
   * another only where both see the same: empty where it is everything.
   *
   * @param clusterCode the scope's cluster: its own, or the unit's; empty for the city
   */
  public String share(Scope scope, @Nullable String clusterCode) {
    boolean everything =
        seesEverything()
            || (scope instanceof Scope.OfUnit unit && unit.unitCode().equals(ownUnit))
            || (clusterCode != null && seesUnitsOf(clusterCode));
    return everything ? "" : viewer.share();
  }

  /** Refuses who sees no figures at all. */
  public void requireCity() {
    require(seesCity(), "figures of an edition");
  }

  /** Refuses whoever does not see every unit in full. */
  public void requireEverything() {
    require(seesEverything(), "the whole city");
  }

  /** Refuses who may not see the cluster's figures. */
  public void requireCluster(String clusterCode) {
    require(seesCluster(clusterCode), "cluster " + clusterCode);
  }

  /** Refuses who may not see the cluster's ranking table. */
  public void requireRanking(String clusterCode) {
    require(seesRanking(clusterCode), "the ranking of cluster " + clusterCode);
  }

  /** Refuses who may not see all of the cluster's units in full. */
  public void requireUnitsOf(String clusterCode) {
    require(seesUnitsOf(clusterCode), "the units of cluster " + clusterCode);
  }

  /** Refuses who may not see everything of the unit. */
  public void requireUnit(String unitCode, String clusterCode) {
    require(seesUnit(unitCode, clusterCode), "unit " + unitCode);
  }

  private void require(boolean granted, String subject) {
    if (!granted) {
      throw new OutOfScope(viewer.role(), subject);
    }
  }

  /**
   * The values of the predicates of {@link Grain}. {@code only_cluster} is empty for who sees all
   * clusters: they all ask the same of them, and one answer serves them all.
   */
  public Map<String, @Nullable Object> parameters() {
    Map<String, @Nullable Object> parameters = new HashMap<>();
    parameters.put("sees_all_names", seesAllNames());
    parameters.put("sees_city", seesCity());
    parameters.put("sees_all_clusters", seesAllClusters());
    parameters.put("sees_all_units", seesEverything());
    parameters.put("own_unit", ownUnit);
    parameters.put("own_cluster", ownCluster);
    parameters.put("only_cluster", seesAllClusters() ? null : ownCluster);
    parameters.put("headed_cluster", headedCluster);
    return parameters;
  }
}
