package vn.thidua.etl.oracle;

import java.util.ArrayList;
import java.util.List;

/**
 * Section 6: the share of a yearly total that is expected after each period, and how many periods
 * have ended.
 *
 * @param path SEASONAL or LINEAR
 * @param shares the share after 0, 1, … N periods, exact
 * @param ended n, the periods that have ended
 */
record Expectation(String path, List<Fraction> shares, int ended) {

  /** n/N after n periods. */
  static Expectation even(int periods, int ended) {
    List<Fraction> shares = new ArrayList<>();
    for (int n = 0; n <= periods; n++) {
      shares.add(Fraction.of(n, periods));
    }
    return new Expectation("LINEAR", shares, ended);
  }

  /** The path SEASONAL: the share reached by the same period last year, whose sum is not 0. */
  static Expectation seasonal(List<Dossier.Result> lastYear, int ended) {
    Fraction total = Figure.sum(lastYear.stream().map(Dossier.Result::value).toList());
    List<Fraction> shares = new ArrayList<>();
    Fraction reached = Fraction.ZERO;
    shares.add(reached);
    for (Dossier.Result result : lastYear) {
      reached = reached.plus(result.value());
      shares.add(reached.dividedBy(total));
    }
    return new Expectation("SEASONAL", shares, ended);
  }

  int periods() {
    return shares.size() - 1;
  }

  /** What of the target t is expected after so many periods; all of it but for a SUM. */
  Fraction after(int periods, Dossier.Criterion criterion, Fraction t) {
    return criterion.aggregation() == Dossier.Aggregation.SUM ? t.times(shares.get(periods)) : t;
  }

  /** Expected-to-date, exact; it may be below 0 where last year's figures were. */
  Fraction toDate(Dossier.Criterion criterion, Fraction t) {
    return after(ended, criterion, t);
  }
}
