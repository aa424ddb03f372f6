package vn.thidua.reports.mart;

/** The order of a ranking. */
public enum RankOrder {
  /** Cluster by cluster, by the rank inside it. */
  CLUSTER,
  /** All units by their city rank. */
  CITY
}
