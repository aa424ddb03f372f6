package vn.thidua.reports.mart;

/** Through which eyes an earlier year is told. */
public enum HistoryView {
  /** Every scored unit as it was. */
  AS_WAS,
  /** The edition's members, made of the units they grew from. */
  AS_TODAY
}
