package vn.thidua.reports.mart;

/** How a run of the batch stands. */
public enum RunState {
  RUNNING,
  /** At least one year has a new edition. */
  PUBLISHED,
  /** Nothing in the dossier changed a figure; nothing was published. */
  UNCHANGED,
  FAILED
}
