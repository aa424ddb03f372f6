package vn.thidua.etl.oracle;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Section 1: the actual value of a year, with its stage and completeness. */
record Figure(@Nullable Fraction value, Dossier.@Nullable Stage stage, int reported, int expected) {

  /**
   * The actual out of one figure a period: the figure of the whole year if its stage is at least
   * the highest among the shorter periods, else the aggregate of the shorter periods.
   */
  static Figure of(Dossier.Criterion criterion, Collection<Dossier.Result> figures) {
    int expected = criterion.frequency().periods();
    Optional<Dossier.Result> wholeYear = ofWholeYear(figures);
    List<Dossier.Result> shorter = shorterPeriods(figures);
    if (wholeYear.isPresent()) {
      return new Figure(wholeYear.get().value(), wholeYear.get().stage(), expected, expected);
    }
    if (shorter.isEmpty()) {
      return new Figure(null, null, 0, expected);
    }
    return new Figure(
        aggregate(criterion.aggregation(), shorter),
        stage(criterion.aggregation(), shorter),
        shorter.size(),
        expected);
  }

  /** The figure of the whole year, where no shorter period is verified by a higher stage. */
  static Optional<Dossier.Result> ofWholeYear(Collection<Dossier.Result> figures) {
    List<Dossier.Result> shorter = shorterPeriods(figures);
    return figures.stream()
        .filter(figure -> figure.period().isWholeYear())
        .filter(year -> shorter.stream().allMatch(s -> year.stage().compareTo(s.stage()) >= 0))
        .findFirst();
  }

  /** The figures of periods shorter than the year, in order of time. */
  static List<Dossier.Result> shorterPeriods(Collection<Dossier.Result> figures) {
    return figures.stream()
        .filter(f -> !f.period().isWholeYear())
        .sorted(Comparator.comparingInt(f -> f.period().index()))
        .toList();
  }

  /** The aggregate of figures in order of time, of which there is at least one. */
  static Fraction aggregate(Dossier.Aggregation aggregation, List<Dossier.Result> inOrder) {
    List<Fraction> values = inOrder.stream().map(Dossier.Result::value).toList();
    return switch (aggregation) {
      case SUM -> sum(values);
      case LAST -> values.get(values.size() - 1);
      // an average is an average: 6 decimals
      case AVERAGE -> sum(values).dividedBy(Fraction.of(values.size())).asRatio();
      case MAX -> values.stream().reduce(Fraction::max).orElseThrow();
      case MIN -> values.stream().reduce(Fraction::min).orElseThrow();
    };
  }

  /**
   * Of LAST the one figure's stage, else the lowest: a total is as verified as its weakest part.
   */
  private static Dossier.Stage stage(
      Dossier.Aggregation aggregation, List<Dossier.Result> inOrder) {
    return aggregation == Dossier.Aggregation.LAST
        ? inOrder.get(inOrder.size() - 1).stage()
        : inOrder.stream().map(Dossier.Result::stage).min(Comparator.naturalOrder()).orElseThrow();
  }

  static Fraction sum(Collection<Fraction> values) {
    return values.stream().reduce(Fraction.ZERO, Fraction::plus);
  }

  /** All expected periods are reported, whatever the date. */
  boolean complete() {
    return reported == expected;
  }
}
