package vn.thidua.etl.rulebook.measure;

/** Which side of a target is the good one. */
public enum Direction {
  HIGHER,
  LOWER,
  NEAR
}
