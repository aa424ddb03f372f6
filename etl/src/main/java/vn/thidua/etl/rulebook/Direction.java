package vn.thidua.etl.rulebook;

/** Which side of a target is the good one. */
public enum Direction {
  HIGHER,
  LOWER,
  NEAR
}
