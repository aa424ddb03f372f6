package vn.thidua.etl.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A result to date beside that of the same part of the year before.
 *
 * @param past empty where there is none of the same part
 */
record SamePeriod(Told now, @Nullable Told past, String course) {

  /**
   * A figure, the aggregate up to it, and how many shorter periods that is made of; the figure of a
   * whole year is its own aggregate.
   */
  record Told(Dossier.Result figure, Fraction toDate, int periods) {
    private boolean isSamePart(Told other) {
      Period own = figure.period();
      Period others = other.figure.period();
      return own.frequency() == others.frequency() && own.index() == others.index();
    }

    private boolean endsTheYear() {
      return figure.period().index() == figure.period().frequency().periods();
    }
  }

  /** Empty where nothing is reported this year. */
  static @Nullable SamePeriod of(Facts now, @Nullable Facts then) {
    if (now.figures().isEmpty()) {
      return null;
    }
    List<Told> shorter = shorter(now);
    Told latest =
        Figure.ofWholeYear(now.figures())
            .map(SamePeriod::whole)
            .orElseGet(() -> shorter.get(shorter.size() - 1));
    Told past = then == null ? null : past(latest, then);
    return new SamePeriod(latest, past, course(now, then, latest, past));
  }

  /** The figure of the same part; for the whole of a year also another that is its actual. */
  private static @Nullable Told past(Told latest, Facts then) {
    List<Told> told = new ArrayList<>();
    then.figures().stream()
        .filter(figure -> figure.period().isWholeYear())
        .forEach(figure -> told.add(whole(figure)));
    told.addAll(shorter(then));
    for (Told one : told) {
      if (one.isSamePart(latest)) {
        return one;
      }
    }
    Fraction actual = then.actual().value();
    Told end = null;
    for (Told one : told) {
      if (latest.endsTheYear() && one.endsTheYear() && one.toDate().equals(actual)) {
        end = one;
      }
    }
    return end;
  }

  private static Told whole(Dossier.Result figure) {
    return new Told(figure, figure.value(), 1);
  }

  private static List<Told> shorter(Facts facts) {
    List<Dossier.Result> figures = Figure.shorterPeriods(facts.figures());
    List<Told> told = new ArrayList<>();
    for (int i = 1; i <= figures.size(); i++) {
      Fraction toDate = Figure.aggregate(facts.criterion().aggregation(), figures.subList(0, i));
      told.add(new Told(figures.get(i - 1), toDate, i));
    }
    return told;
  }

  private static String course(Facts now, @Nullable Facts then, Told latest, @Nullable Told past) {
    if (then == null || past == null) {
      return "NO_FIGURE";
    }
    Dossier.Criterion criterion = now.criterion();
    if (criterion.aggregation() != then.criterion().aggregation()
        || !Objects.equals(criterion.unitOfMeasure(), then.criterion().unitOfMeasure())) {
      return "OTHER_MEASURE";
    }
    int order = latest.toDate().compareTo(past.toDate());
    if (order == 0) {
      return "SAME";
    }
    return switch (criterion.direction()) {
      case NEAR -> "OTHER";
      case HIGHER -> order > 0 ? "BETTER" : "WORSE";
      case LOWER -> order < 0 ? "BETTER" : "WORSE";
    };
  }
}
