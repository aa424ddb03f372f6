package vn.thidua.etl.oracle;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Section 4: a unit's total, step by step. */
record Totals(
    Fraction score,
    Fraction excludedMax,
    Fraction bonus,
    Fraction penalty,
    Fraction total,
    Fraction ratio) {

  static Totals of(Book book, List<Mark> marks, List<Dossier.Adjustment> adjustments, Side side) {
    // step 1
    Fraction s = sum(marks, Dossier.Kind.SCORE, m -> m.points(side));
    // step 2
    Fraction e =
        sum(
            marks,
            Dossier.Kind.SCORE,
            m -> m.facts().excluded() ? m.criterion().maxPoints() : Fraction.ZERO);
    // step 3
    Fraction b =
        sum(marks, Dossier.Kind.BONUS, m -> m.points(side))
            .plus(adjusted(book, adjustments, Dossier.Decision.BONUS));
    b = capped(b, book.header().bonusCap());
    Fraction p =
        sum(marks, Dossier.Kind.PENALTY, m -> m.points(side))
            .plus(adjusted(book, adjustments, Dossier.Decision.PENALTY));
    // step 4
    Fraction total = withoutExcluded(book, s, e).plus(b).minus(p).max(Fraction.ZERO);
    total = capped(total, book.header().totalCap());
    return new Totals(s, e, b, p, total, total.dividedBy(book.header().scale()).asRatio());
  }

  private static Fraction withoutExcluded(Book book, Fraction s, Fraction e) {
    Fraction scale = book.header().scale();
    return switch (book.header().naPolicy()) {
      case RESCALE ->
          scale.equals(e) ? Fraction.ZERO : book.rounded(s.times(scale).dividedBy(scale.minus(e)));
      case FULL -> s.plus(e);
      case ZERO -> s;
    };
  }

  private static Fraction sum(
      List<Mark> marks, Dossier.Kind kind, Function<Mark, Fraction> summand) {
    return Figure.sum(
        marks.stream().filter(m -> m.criterion().kind() == kind).map(summand).toList());
  }

  private static Fraction adjusted(
      Book book, List<Dossier.Adjustment> adjustments, Dossier.Decision kind) {
    Fraction sum = Fraction.ZERO;
    for (Dossier.Adjustment adjustment : adjustments) {
      Fraction points = adjustment.points();
      if (adjustment.kind() == kind && points != null) {
        sum = sum.plus(book.rounded(points));
      }
    }
    return sum;
  }

  private static Fraction capped(Fraction value, @Nullable Fraction cap) {
    return cap == null ? value : value.min(cap);
  }
}
