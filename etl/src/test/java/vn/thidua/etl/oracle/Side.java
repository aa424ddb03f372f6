package vn.thidua.etl.oracle;

/**
 * Which figures points are given for: the highest stage's, the unit's own, or the highest stage's
 * with all missing reports at their best.
 */
enum Side {
  ACTUAL,
  SELF,
  AT_BEST;

  Figure figure(Facts facts) {
    return switch (this) {
      case ACTUAL, AT_BEST -> facts.actual();
      case SELF -> facts.self();
    };
  }
}
