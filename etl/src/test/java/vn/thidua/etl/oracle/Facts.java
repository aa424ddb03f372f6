package vn.thidua.etl.oracle;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one unit and one criterion before points are given: sections 1, 2 and 6.
 *
 * @param excluded the board does not assign the criterion to the unit
 * @param target T, the target of the highest revision
 * @param original the target of revision 0
 * @param figures one figure a period, of its highest stage
 * @param owed how many of the year's periods the unit reports: fewer in a year in which it ended
 */
record Facts(
    Dossier.Criterion criterion,
    boolean excluded,
    @Nullable Fraction target,
    @Nullable Fraction original,
    Collection<Dossier.Result> figures,
    Figure actual,
    Figure self,
    Expectation expectation,
    int owed) {

  /** The achievement of a figure (the actual or the self actual) against a target. */
  @Nullable Fraction achievement(Figure figure, @Nullable Fraction t) {
    Fraction value = figure.value();
    if (value == null || t == null) {
      return null;
    }
    return mustWait(figure)
        ? paceOf(value, t).min(Fraction.ONE)
        : Achievement.of(criterion, value, t);
  }

  /** Section 2: a LOWER or NEAR sum cannot be met before its year is complete. */
  private boolean mustWait(Figure figure) {
    return criterion.direction() != Dossier.Direction.HIGHER
        && criterion.aggregation() == Dossier.Aggregation.SUM
        && !figure.complete();
  }

  /** A report that the unit owes is missing, whatever the date. */
  boolean awaited() {
    Set<Integer> reported =
        Figure.shorterPeriods(figures).stream()
            .map(figure -> figure.period().index())
            .collect(Collectors.toSet());
    return !actual.complete()
        && IntStream.rangeClosed(1, owed).anyMatch(index -> !reported.contains(index));
  }

  boolean met(Figure figure) {
    Fraction value = figure.value();
    return value != null
        && target != null
        && !mustWait(figure)
        && Achievement.met(criterion, value, target);
  }

  boolean exceeded() {
    Fraction value = actual.value();
    return value != null
        && target != null
        && !mustWait(actual)
        && Achievement.exceeded(criterion, value, target);
  }

  /** Section 6: below 0 the expectation counts as 0 for the pace. */
  private Fraction expectedForPace(Fraction t) {
    return expectation.toDate(criterion, t).max(Fraction.ZERO);
  }

  private Fraction paceOf(Fraction value, Fraction t) {
    return Achievement.of(criterion, value, expectedForPace(t));
  }

  @Nullable Fraction pace() {
    Fraction value = actual.value();
    return value == null || target == null ? null : paceOf(value, target);
  }

  /** Section 6: the exact comparison of the pace with 1. */
  private boolean keepsPace(Fraction value, Fraction t) {
    return Achievement.met(criterion, value, expectedForPace(t));
  }

  /** Given even without a result. */
  @Nullable Fraction expectedToDate() {
    return target == null ? null : expectation.toDate(criterion, target);
  }

  /** By which path the target is expected; empty without one. */
  @Nullable String expectedPath() {
    if (target == null) {
      return null;
    }
    return criterion.aggregation() == Dossier.Aggregation.SUM ? expectation.path() : "WHOLE";
  }

  /** Section 6: for SUM and HIGHER with a result (T − A) / (N − n), not below 0. */
  @Nullable Fraction neededPerPeriod() {
    Fraction value = actual.value();
    int left = expectation.periods() - expectation.ended();
    if (value == null
        || target == null
        || left == 0
        || criterion.aggregation() != Dossier.Aggregation.SUM
        || criterion.direction() != Dossier.Direction.HIGHER) {
      return null;
    }
    return target.minus(value).dividedBy(Fraction.of(left)).max(Fraction.ZERO);
  }

  /** Section 3: the method needs a commitment. */
  boolean needsCommitment() {
    return switch (method()) {
      case PROPORTIONAL, LEADER_RELATIVE -> true;
      case BANDED, STEPPED -> criterion.basis() == Dossier.Basis.RATIO;
      case PASS_FAIL, SHARE_OF_BEST, DEDUCTION, PER_ITEM, POINTS -> false;
    };
  }

  Dossier.Method method() {
    Dossier.Method method = criterion.method();
    if (method == null) {
      throw new IllegalStateException(criterion.code() + " is a leaf without method");
    }
    return method;
  }

  /** Section 6: the first that applies. */
  String status(Fraction atRiskRatio) {
    Fraction value = actual.value();
    Fraction pace = pace();
    if (excluded) {
      return "EXCLUDED";
    }
    if (needsCommitment() && target == null) {
      return "NO_COMMITMENT";
    }
    if (value == null) {
      return "NO_DATA";
    }
    if (target == null || pace == null) {
      return "SCORED";
    }
    if (actual.complete()) {
      return met(actual) ? "MET" : "MISSED";
    }
    if (keepsPace(value, target)) {
      return "ON_TRACK";
    }
    return pace.isBelow(atRiskRatio) ? "OFF_TRACK" : "AT_RISK";
  }
}
