package vn.thidua.etl.oracle;

import org.jspecify.annotations.Nullable;

/**
 * One unit on one criterion, with its points.
 *
 * @param points empty for an excluded criterion
 * @param openPoints what reports that are still missing could add to the points at most
 * @param selfTotalPoints what counts in a self total: {@code selfPoints}, or what an empty self
 *     figure is worth
 */
record Mark(
    Facts facts,
    @Nullable Fraction points,
    @Nullable Fraction openPoints,
    @Nullable Fraction selfTotalPoints,
    String status) {

  /** Empty where there is no SELF figure. */
  @Nullable Fraction selfPoints() {
    return facts.self().value() == null ? null : selfTotalPoints;
  }

  @Nullable Fraction drift() {
    Fraction self = selfPoints();
    return points == null || self == null ? null : points.minus(self);
  }

  /** The points of one side, of a criterion that is not excluded. */
  Fraction points(Side side) {
    Fraction given =
        switch (side) {
          case ACTUAL -> points;
          case SELF -> selfTotalPoints;
          case AT_BEST -> points == null || openPoints == null ? null : points.plus(openPoints);
        };
    return given == null ? Fraction.ZERO : given;
  }

  Dossier.Criterion criterion() {
    return facts.criterion();
  }

  /** A commitment that counts: an effective target on a criterion that is not excluded. */
  boolean isCommitment() {
    return !facts.excluded() && facts.target() != null;
  }

  boolean isMet() {
    return isCommitment() && facts.met(facts.actual());
  }

  /** Met, or still to be met by a report that is missing. */
  boolean isInReach() {
    return isMet() || (isCommitment() && facts.awaited());
  }

  boolean isExceeded() {
    return isCommitment() && facts.exceeded();
  }
}
