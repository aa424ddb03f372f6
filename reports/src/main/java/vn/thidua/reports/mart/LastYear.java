package vn.thidua.reports.mart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A unit against itself in the same period of the year before, read from the current edition of
 * that year. Nothing is computed: two published figures stand side by side.
 *
 * @param edition of the year before
 * @param fromUnits the units that this one was made of then, joined by {@code ;}; empty where it
 *     was itself alone: the figures are those of the unit of this code as it was
 * @param criteria those with a figure this year, in the order of the rulebook
 * @param periods this year's figures, period by period; pastPeriods those of the year before
 */
public record LastYear(
    Edition edition,
    @Nullable String fromUnits,
    List<SamePeriod> criteria,
    List<PeriodFigure> periods,
    List<PeriodFigure> pastPeriods) {
  private static final List<String> LAST = List.of("12", "Q4", "H2");

  static LastYear of(UnitReading unit, UnitReading past) {
    Map<String, List<PeriodFigure>> now = byCriterion(unit);
    Map<String, List<PeriodFigure>> then = byCriterion(past);
    Map<String, UnitCriterion> pastCriteria =
        past.criteria().stream()
            .collect(Collectors.toMap(UnitCriterion::criterionCode, Function.identity()));
    Map<String, String> actualFrom =
        unit.explanations().stream()
            .filter(each -> each.actualFrom() != null)
            .collect(
                Collectors.toMap(
                    CriterionExplanation::criterionCode,
                    each -> Objects.requireNonNull(each.actualFrom())));
    List<SamePeriod> criteria = new ArrayList<>();
    for (UnitCriterion criterion : unit.criteria()) {
      String code = criterion.criterionCode();
      boolean whole = "YEAR_FIGURE".equals(actualFrom.get(code));
      latest(now.getOrDefault(code, List.of()), whole)
          .ifPresent(
              latest ->
                  criteria.add(
                      samePeriod(
                          criterion,
                          latest,
                          now.getOrDefault(code, List.of()),
                          pastCriteria.get(code),
                          then.getOrDefault(code, List.of()))));
    }
    return new LastYear(
        past.edition(),
        fromUnits(unit, past.edition().year()),
        List.copyOf(criteria),
        unit.periods(),
        past.periods());
  }

  private static @Nullable String fromUnits(UnitReading unit, int year) {
    return unit.years(HistoryView.AS_TODAY).stream()
        .filter(each -> each.year() == year)
        .map(UnitYear::fromUnits)
        .filter(from -> !from.equals(unit.name().unitCode()))
        .findFirst()
        .orElse(null);
  }

  private static Map<String, List<PeriodFigure>> byCriterion(UnitReading unit) {
    return unit.periods().stream().collect(Collectors.groupingBy(PeriodFigure::criterionCode));
  }

  /** The figure that tells where the criterion stands: of the whole year, or the last one. */
  private static Optional<PeriodFigure> latest(List<PeriodFigure> figures, boolean whole) {
    return figures.stream().filter(each -> isWhole(each) == whole).reduce((one, next) -> next);
  }

  private static SamePeriod samePeriod(
      UnitCriterion criterion,
      PeriodFigure latest,
      List<PeriodFigure> figures,
      @Nullable UnitCriterion past,
      List<PeriodFigure> pastFigures) {
    BigDecimal toDate = Optional.ofNullable(latest.cumulative()).orElse(latest.value());
    Optional<PeriodFigure> same =
        pastFigures.stream().filter(each -> part(each).equals(part(latest))).findFirst();
    if (same.isEmpty() && (isWhole(latest) || LAST.contains(part(latest)))) {
      // a whole year is a whole year, whether told at once or period by period
      same = ofWholeYear(past, pastFigures);
    }
    BigDecimal pastToDate =
        same.map(each -> Optional.ofNullable(each.cumulative()).orElse(each.value())).orElse(null);
    return new SamePeriod(
        criterion.criterionCode(),
        criterion.criterionName(),
        criterion.criterionNameEn(),
        criterion.unitOfMeasure(),
        criterion.direction(),
        latest.period(),
        toDate,
        periods(figures, latest),
        same.map(PeriodFigure::period).orElse(null),
        pastToDate,
        same.map(each -> periods(pastFigures, each)).orElse(0),
        course(criterion, past, toDate, pastToDate),
        same.map(PeriodFigure::sourceFile).orElse(null),
        same.map(PeriodFigure::sourceLine).orElse(null));
  }

  /** The row whose aggregate is the actual of the whole year, where all of it is reported. */
  private static Optional<PeriodFigure> ofWholeYear(
      @Nullable UnitCriterion past, List<PeriodFigure> figures) {
    if (past == null || past.actual() == null) {
      return Optional.empty();
    }
    BigDecimal actual = past.actual();
    return figures.stream()
        .filter(each -> isWhole(each) || LAST.contains(part(each)))
        .filter(each -> each.cumulative() != null && each.cumulative().compareTo(actual) == 0)
        .reduce((one, next) -> next);
  }

  private static Course course(
      UnitCriterion criterion,
      @Nullable UnitCriterion past,
      BigDecimal toDate,
      @Nullable BigDecimal pastToDate) {
    if (past == null || pastToDate == null) {
      return Course.NO_FIGURE;
    }
    if (!Objects.equals(criterion.unitOfMeasure(), past.unitOfMeasure())
        || criterion.aggregation() != past.aggregation()) {
      return Course.OTHER_MEASURE;
    }
    int order = toDate.compareTo(pastToDate);
    if (order == 0) {
      return Course.SAME;
    }
    if (criterion.direction() == Direction.NEAR) {
      return Course.OTHER;
    }
    return order > 0 == (criterion.direction() != Direction.LOWER) ? Course.BETTER : Course.WORSE;
  }

  /** How many shorter periods up to a figure are there; a figure of the whole year is one. */
  private static int periods(List<PeriodFigure> figures, PeriodFigure until) {
    if (isWhole(until)) {
      return 1;
    }
    return (int)
        figures.stream()
            .filter(each -> !isWhole(each))
            .filter(each -> part(each).compareTo(part(until)) <= 0)
            .count();
  }

  private static boolean isWhole(PeriodFigure figure) {
    return part(figure).isEmpty();
  }

  /** What of the year it is, such as {@code Q3}; empty for all of it. */
  private static String part(PeriodFigure figure) {
    int dash = figure.period().indexOf('-');
    return dash < 0 ? "" : figure.period().substring(dash + 1);
  }
}
