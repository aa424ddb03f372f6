package vn.thidua.etl.oracle;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Section 8: a cluster's year. Units and commitments count all members, the rest RANKED ones. */
record ClusterYear(
    String cluster,
    int units,
    int rankedUnits,
    @Nullable Fraction mean,
    @Nullable Fraction median,
    @Nullable Fraction deviation,
    @Nullable Fraction min,
    @Nullable Fraction max,
    int commitments,
    int commitmentsMet,
    @Nullable Fraction meanDrift) {

  static ClusterYear of(String cluster, List<Score> members) {
    List<Score> ranked = members.stream().filter(Score::isRanked).toList();
    List<Fraction> ratios =
        ranked.stream().map(s -> Objects.requireNonNull(s.totals()).ratio()).sorted().toList();
    List<Fraction> drifts = ranked.stream().map(Score::drift).filter(Objects::nonNull).toList();
    return new ClusterYear(
        cluster,
        members.size(),
        ranked.size(),
        mean(ratios),
        median(ratios),
        deviation(ratios),
        ratios.isEmpty() ? null : ratios.get(0),
        ratios.isEmpty() ? null : ratios.get(ratios.size() - 1),
        members.stream().mapToInt(Score::commitments).sum(),
        members.stream().mapToInt(Score::commitmentsMet).sum(),
        mean(drifts));
  }

  static @Nullable Fraction mean(List<Fraction> values) {
    return values.isEmpty()
        ? null
        : Figure.sum(values).dividedBy(Fraction.of(values.size())).asRatio();
  }

  private static @Nullable Fraction median(List<Fraction> sorted) {
    if (sorted.isEmpty()) {
      return null;
    }
    Fraction lower = sorted.get((sorted.size() - 1) / 2);
    Fraction upper = sorted.get(sorted.size() / 2);
    return lower.plus(upper).dividedBy(Fraction.of(2)).asRatio();
  }

  /** The sample standard deviation, empty for one unit. */
  private static @Nullable Fraction deviation(List<Fraction> values) {
    if (values.size() < 2) {
      return null;
    }
    Fraction mean = Figure.sum(values).dividedBy(Fraction.of(values.size()));
    Fraction squares =
        Figure.sum(values.stream().map(v -> v.minus(mean).times(v.minus(mean))).toList());
    Fraction variance = squares.dividedBy(Fraction.of(values.size() - 1));
    MathContext exact = new MathContext(60);
    BigDecimal root =
        new BigDecimal(variance.numerator())
            .divide(new BigDecimal(variance.denominator()), exact)
            .sqrt(exact);
    return Fraction.of(root.toPlainString()).asRatio();
  }
}
