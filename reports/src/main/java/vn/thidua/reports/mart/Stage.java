package vn.thidua.reports.mart;

/** Who has looked at a figure; later ones count over earlier ones. */
public enum Stage {
  SELF,
  CROSS,
  BOARD
}
