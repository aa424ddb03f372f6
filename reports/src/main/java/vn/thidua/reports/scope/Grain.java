package vn.thidua.reports.scope;

/**
 * What one row of a query is about, and with that who may see it. A query says it where its filter
 * belongs, as {@code {sees:unit u}} for rows of the alias {@code u}.
 */
public enum Grain {
  /** Names of clusters and units, without figures: also for who keeps the accounts. */
  NAME("(:sees_all_names or %1$s.cluster_code = :own_cluster)"),
  /** Figures of the city as a whole. */
  CITY("(:sees_city)"),
  /** Figures of a cluster as a whole. */
  CLUSTER("(:sees_all_clusters or %1$s.cluster_code = :only_cluster)"),
  /** A unit's line in its cluster's ranking table. */
  RANKING("(:sees_all_units or %1$s.cluster_code = :own_cluster)"),
  /** Anything else about a unit. */
  UNIT("(:sees_all_units or %1$s.cluster_code = :headed_cluster or %1$s.unit_code = :own_unit)");

  private final String predicate;

  Grain(String predicate) {
    this.predicate = predicate;
  }

  String predicate(String alias) {
    return predicate.formatted(alias);
  }
}
