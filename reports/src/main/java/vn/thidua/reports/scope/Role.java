package vn.thidua.reports.scope;

/** What an account is for; decides what it may see. */
public enum Role {
  /** Members and officers of the city's emulation board: everything. */
  BOARD,
  /** Keeps accounts, configuration and runs going; sees no figures of any edition. */
  ADMIN,
  /**
   * The head of a cluster: everything of the cluster in the years its unit leads it, of other
   * clusters only the cluster figures.
   */
  CLUSTER_HEAD,
  /** One unit: everything of itself, the ranking table of its cluster, the city figures. */
  UNIT
}
