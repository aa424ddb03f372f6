package vn.thidua.etl.dossier;

import java.math.BigDecimal;

/** The numbers a column admits beyond what its type does. */
enum Range {
  ANY(Rule.UNKNOWN_VALUE) {
    @Override
    boolean holds(BigDecimal number) {
      return true;
    }
  },
  NOT_NEGATIVE(Rule.UNKNOWN_VALUE) {
    @Override
    boolean holds(BigDecimal number) {
      return number.signum() >= 0;
    }
  },
  ABOVE_ZERO(Rule.UNKNOWN_VALUE) {
    @Override
    boolean holds(BigDecimal number) {
      return number.signum() > 0;
    }
  },
  ZERO_TO_SIX(Rule.UNKNOWN_VALUE) {
    @Override
    boolean holds(BigDecimal number) {
      return number.signum() >= 0 && number.compareTo(BigDecimal.valueOf(6)) <= 0;
    }
  },
  SHARE(Rule.BAD_SHARE) {
    @Override
    boolean holds(BigDecimal number) {
      return number.signum() > 0 && number.compareTo(BigDecimal.ONE) <= 0;
    }
  };

  private final Rule rule;

  Range(Rule rule) {
    this.rule = rule;
  }

  abstract boolean holds(BigDecimal number);

  /** The rule that a number outside breaks. */
  Rule rule() {
    return rule;
  }
}
