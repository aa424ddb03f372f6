package vn.thidua.etl.oracle;

/** Section 2: the table of achievement, for an actual a against a target t (not negative). */
final class Achievement {
  private static final Fraction GREATEST = Fraction.of(10);

  private Achievement() {}

  /** Clamped to 0…10 and rounded to 6 decimals. */
  static Fraction of(Dossier.Criterion criterion, Fraction a, Fraction t) {
    Fraction exact = t.signum() > 0 ? ofPositive(criterion, a, t) : ofZero(criterion, a);
    return exact.max(Fraction.ZERO).min(GREATEST).asRatio();
  }

  private static Fraction ofPositive(Dossier.Criterion criterion, Fraction a, Fraction t) {
    return switch (criterion.direction()) {
      case HIGHER -> a.signum() <= 0 ? Fraction.ZERO : a.dividedBy(t);
      case LOWER -> a.signum() <= 0 ? GREATEST : t.dividedBy(a);
      case NEAR ->
          met(criterion, a, t)
              ? Fraction.ONE
              : Fraction.ONE.minus(a.minus(t).abs().dividedBy(t).minus(criterion.tolerance()));
    };
  }

  private static Fraction ofZero(Dossier.Criterion criterion, Fraction a) {
    boolean reached =
        switch (criterion.direction()) {
          case HIGHER -> a.signum() >= 0;
          case LOWER -> a.signum() <= 0;
          case NEAR -> a.signum() == 0;
        };
    return reached ? Fraction.ONE : Fraction.ZERO;
  }

  /** Exact values are compared, never rounded ratios. */
  static boolean met(Dossier.Criterion criterion, Fraction a, Fraction t) {
    return switch (criterion.direction()) {
      case HIGHER -> a.compareTo(t) >= 0;
      case LOWER -> a.compareTo(t) <= 0;
      case NEAR -> a.minus(t).abs().compareTo(criterion.tolerance().times(t)) <= 0;
    };
  }

  static boolean exceeded(Dossier.Criterion criterion, Fraction a, Fraction t) {
    return switch (criterion.direction()) {
      case HIGHER -> a.isAbove(t);
      case LOWER -> a.isBelow(t);
      case NEAR -> false;
    };
  }
}
