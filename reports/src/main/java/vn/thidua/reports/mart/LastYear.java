package vn.thidua.reports.mart;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A unit against itself in the same period of the year before, as the batch compared the two.
 *
 * @param edition of the year before, whose figures it is compared with
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
  /** Why there is none of a unit. */
  public enum Absence {
    /** The year before has no such unit among those the viewer sees, or nothing of it. */
    NOTHING_THEN,
    /** The edition was published before comparisons were. */
    NEVER_COMPARED,
    /** The edition it was compared with was never published, or is no longer kept. */
    EDITION_GONE
  }

  static LastYear of(UnitReading unit, UnitReading past) {
    return new LastYear(
        past.edition(),
        fromUnits(unit, past.edition().year()),
        unit.samePeriods(),
        unit.periods(),
        past.periods());
  }

  static Absence absence(UnitReading unit, Optional<Edition> past) {
    List<SamePeriod> compared = unit.samePeriods();
    if (compared.isEmpty() && !unit.periods().isEmpty()) {
      return Absence.NEVER_COMPARED;
    }
    boolean hasPast = compared.stream().anyMatch(each -> each.pastPeriod() != null);
    return hasPast && past.isEmpty() ? Absence.EDITION_GONE : Absence.NOTHING_THEN;
  }

  private static @Nullable String fromUnits(UnitReading unit, int year) {
    return unit.years(HistoryView.AS_TODAY).stream()
        .filter(each -> each.year() == year)
        .map(UnitYear::fromUnits)
        .filter(from -> !from.equals(unit.name().unitCode()))
        .findFirst()
        .orElse(null);
  }
}
