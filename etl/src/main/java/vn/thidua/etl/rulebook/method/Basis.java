package vn.thidua.etl.rulebook.method;

/** What a BANDED or STEPPED criterion looks at: the achievement, or the actual itself. */
public enum Basis {
  RATIO,
  VALUE
}
