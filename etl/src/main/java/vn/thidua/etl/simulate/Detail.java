package vn.thidua.etl.simulate;

/** How much of a year's reporting a simulated dossier holds. */
public enum Detail {
  /** Every period at the stages SELF and CROSS, and the board's figure of the year. */
  FULL,
  /**
   * Figures of the year for years gone by, figures by period for the last year and for the sums of
   * the year before (the seasonal path needs them): about a seventh of FULL.
   */
  COMPACT
}
