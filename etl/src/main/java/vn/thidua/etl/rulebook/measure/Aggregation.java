package vn.thidua.etl.rulebook.measure;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How the figures of periods become the actual of a year (scoring.md, section 1). */
public enum Aggregation {
  SUM,
  LAST,
  AVERAGE,
  MAX,
  MIN;

  /**
   * How an actual was made: {@code 2022-Q1 12.5 + 2022-Q2 13 = 25.5}. One figure is the actual
   * itself, and so is the last of LAST: {@code 2022-12: 39.5}.
   *
   * @param figures that the actual is made of, in order of time; at least one
   */
  public Derivation derivation(List<PeriodFigure> figures, BigDecimal actual) {
    if (figures.size() == 1 || this == LAST) {
      return Derivation.named(figures.get(figures.size() - 1).period(), actual);
    }
    return Derivation.term(term(figures), actual);
  }

  private String term(List<PeriodFigure> figures) {
    String sum = joined(figures, " + ", Derivation::operand);
    String list = joined(figures, ", ", Derivation::number);
    return switch (this) {
      case SUM, LAST -> sum;
      case AVERAGE -> "(" + sum + ") / " + figures.size();
      case MAX -> "max(" + list + ")";
      case MIN -> "min(" + list + ")";
    };
  }

  private static String joined(
      List<PeriodFigure> figures, String by, Function<BigDecimal, String> number) {
    return figures.stream()
        .map(figure -> figure.period() + " " + number.apply(figure.value()))
        .collect(Collectors.joining(by));
  }
}
