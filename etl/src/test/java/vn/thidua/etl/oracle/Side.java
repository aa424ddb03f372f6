package vn.thidua.etl.oracle;

/** Which figures points are given for: the highest stage's, or the unit's own. */
enum Side {
  ACTUAL,
  SELF;

  Figure figure(Facts facts) {
    return switch (this) {
      case ACTUAL -> facts.actual();
      case SELF -> facts.self();
    };
  }
}
