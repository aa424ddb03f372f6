package vn.thidua.reports.mart;

/** Among whom an award is drawn. */
public enum AwardScope {
  CLUSTER,
  CITY
}
