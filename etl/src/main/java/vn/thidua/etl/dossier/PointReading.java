package vn.thidua.etl.dossier;

/** Whether {@code 1.234} can only mean one and a bit, or may be a thousand to its writer. */
enum PointReading {
  DECIMAL,
  AMBIGUOUS
}
