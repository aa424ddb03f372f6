package vn.thidua.reports.mart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Units side by side, each against its own commitments.
 *
 * @param units in the order they were asked for
 * @param absent those that are no member of the year they were asked for, or whose year has no
 *     edition
 */
public record Comparison(List<ComparedUnit> units, List<UnitChoice> absent) {
  /** More do not fit side by side. */
  public static final int MOST = 8;

  /**
   * Reads them.
   *
   * @throws IllegalArgumentException for more than {@link #MOST}
   * @throws vn.thidua.reports.scope.OutOfScope where the viewer does not see one of them in full
   */
  static Comparison of(Reading reading, List<UnitChoice> wanted) {
    if (wanted.size() > MOST) {
      throw new IllegalArgumentException(
          "At most %d units can be compared, not %d".formatted(MOST, wanted.size()));
    }
    List<ComparedUnit> units = new ArrayList<>();
    List<UnitChoice> absent = new ArrayList<>();
    for (UnitChoice choice : wanted) {
      edition(reading, choice)
          .flatMap(edition -> reading.at(edition).unit(choice.unitCode()))
          .ifPresentOrElse(unit -> units.add(read(choice, unit)), () -> absent.add(choice));
    }
    return new Comparison(List.copyOf(units), List.copyOf(absent));
  }

  private static Optional<Edition> edition(Reading reading, UnitChoice choice) {
    if (choice.editionId() != null) {
      return reading.editions().byId(choice.editionId());
    }
    return choice.year() == null
        ? Optional.of(reading.edition())
        : reading.editions().currentOf(choice.year());
  }

  private static ComparedUnit read(UnitChoice choice, UnitReading unit) {
    return new ComparedUnit(
        choice,
        unit.edition(),
        unit.name(),
        unit.score().orElse(null),
        unit.rulebook().orElse(null),
        unit.criteria(),
        unit.groups());
  }
}
