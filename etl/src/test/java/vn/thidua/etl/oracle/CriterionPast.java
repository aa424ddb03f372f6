package vn.thidua.etl.oracle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Section 7: one criterion in an earlier year of a unit as it is today, out of the units that stand
 * for it.
 *
 * @param target rounded to 6 decimals, like {@code actual}
 */
record CriterionPast(
    String criterion,
    @Nullable Fraction target,
    @Nullable Fraction actual,
    @Nullable Fraction achievement) {

  /** The facts of one contributing unit, with its weight. */
  record Part(String unit, Fraction weight, Facts facts) {}

  static CriterionPast asItWas(Facts facts) {
    return new CriterionPast(
        facts.criterion().code(),
        facts.target(),
        facts.actual().value(),
        facts.achievement(facts.actual(), facts.target()));
  }

  /** All criteria of the units that stand for {@code unit} in a year. */
  static List<CriterionPast> all(History history, String unit, int year, Past past) {
    List<Part> parts = new ArrayList<>();
    for (Map.Entry<String, Fraction> weight : past.weights().entrySet()) {
      for (Mark mark : history.standing(weight.getKey(), year).score().marks()) {
        parts.add(new Part(weight.getKey(), weight.getValue(), mark.facts()));
      }
    }
    // the unit itself first, then by code: the first one's definition of a criterion holds
    parts.sort(Comparator.comparing((Part p) -> !p.unit().equals(unit)).thenComparing(Part::unit));
    return parts.stream()
        .map(CriterionPast::code)
        .distinct()
        .map(code -> of(parts.stream().filter(p -> code(p).equals(code)).toList()))
        .toList();
  }

  private static String code(Part part) {
    return part.facts().criterion().code();
  }

  private static CriterionPast of(List<Part> parts) {
    Part first = parts.get(0);
    if (parts.size() == 1 && first.weight().equals(Fraction.ONE)) {
      return asItWas(first.facts());
    }
    Dossier.Criterion criterion = first.facts().criterion();
    Fraction target = combined(criterion, parts, Facts::target);
    Fraction actual = combined(criterion, parts, f -> f.actual().value());
    return new CriterionPast(
        criterion.code(),
        target == null ? null : target.asRatio(),
        actual == null ? null : actual.asRatio(),
        target == null || actual == null ? null : achievement(criterion, parts, target, actual));
  }

  /**
   * The achievement is that of the combined figures; an incomplete LOWER or NEAR sum's its pace.
   */
  private static Fraction achievement(
      Dossier.Criterion criterion, List<Part> parts, Fraction target, Fraction actual) {
    boolean mustWait =
        criterion.direction() != Dossier.Direction.HIGHER
            && criterion.aggregation() == Dossier.Aggregation.SUM
            && parts.stream().map(p -> p.facts().actual()).anyMatch(CriterionPast::isPartial);
    Fraction expected = combined(criterion, parts, Facts::expectedToDate);
    return mustWait && expected != null
        ? Achievement.of(criterion, actual, expected.max(Fraction.ZERO)).min(Fraction.ONE)
        : Achievement.of(criterion, actual, target);
  }

  /** Of the units that have the figure: one that has none is no part of the combined figure. */
  private static boolean isPartial(Figure actual) {
    return actual.value() != null && !actual.complete();
  }

  /** Weighted sum for SUM, weighted mean for the others, over the units that have the figure. */
  private static @Nullable Fraction combined(
      Dossier.Criterion criterion, List<Part> parts, Function<Facts, @Nullable Fraction> figure) {
    Fraction sum = Fraction.ZERO;
    Fraction weights = Fraction.ZERO;
    for (Part part : parts) {
      Fraction value = figure.apply(part.facts());
      if (value != null) {
        sum = sum.plus(part.weight().times(value));
        weights = weights.plus(part.weight());
      }
    }
    if (weights.signum() == 0) {
      return null;
    }
    return criterion.aggregation() == Dossier.Aggregation.SUM ? sum : sum.dividedBy(weights);
  }
}
