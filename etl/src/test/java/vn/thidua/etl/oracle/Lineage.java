package vn.thidua.etl.oracle;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Section 7: which units a unit grew from, by the successions up to an edition's year. */
final class Lineage {
  private final List<Dossier.Succession> successions;
  private final List<Dossier.Membership> memberships;

  Lineage(Dossier dossier, int editionYear) {
    successions = dossier.successions().stream().filter(s -> s.year() <= editionYear).toList();
    memberships = dossier.memberships();
  }

  /**
   * The scored units that stand for a unit in a year, with their weights: chains are followed back
   * in time, shares multiply, the weights of several ways to one unit add up.
   */
  Map<String, Fraction> weights(String unit, int year, Predicate<String> scored) {
    Map<String, Fraction> weights = new TreeMap<>();
    follow(unit, year, scored, Fraction.ONE, LocalDate.MAX, Set.of(unit), weights);
    return weights;
  }

  private void follow(
      String unit,
      int year,
      Predicate<String> scored,
      Fraction weight,
      LocalDate notAfter,
      Set<String> path,
      Map<String, Fraction> weights) {
    if (scored.test(unit)) {
      weights.merge(unit, weight, Fraction::plus);
    }
    for (Dossier.Succession step : into(unit, notAfter, path)) {
      // in the year of effect the predecessor stands in only for a unit without a score of its own
      if (step.year() > year || (step.year() == year && !scored.test(unit))) {
        follow(
            step.predecessor(),
            year,
            scored,
            weight.times(step.share()),
            step.effectiveOn(),
            with(path, step.predecessor()),
            weights);
      }
    }
  }

  private List<Dossier.Succession> into(String unit, LocalDate notAfter, Set<String> path) {
    return successions.stream()
        .filter(s -> s.successor().equals(unit))
        .filter(s -> !s.effectiveOn().isAfter(notAfter))
        .filter(s -> !path.contains(s.predecessor()))
        .toList();
  }

  /** The unit itself and the units it is a rename of. */
  Set<String> names(String unit) {
    Set<String> names = new TreeSet<>(Set.of(unit));
    LocalDate notAfter = LocalDate.MAX;
    String name = unit;
    while (true) {
      List<Dossier.Succession> steps =
          into(name, notAfter, names).stream().filter(this::isRename).toList();
      if (steps.isEmpty()) {
        return names;
      }
      name = steps.get(0).predecessor();
      notAfter = steps.get(0).effectiveOn();
      names.add(name);
    }
  }

  /**
   * One predecessor, one successor, share 1, and no absorption: the successor was not there before.
   */
  private boolean isRename(Dossier.Succession succession) {
    long predecessors =
        successions.stream().filter(s -> s.successor().equals(succession.successor())).count();
    long successors =
        successions.stream().filter(s -> s.predecessor().equals(succession.predecessor())).count();
    return predecessors == 1
        && successors == 1
        && succession.share().equals(Fraction.ONE)
        && memberships.stream()
            .noneMatch(
                m -> m.unit().equals(succession.successor()) && m.year() < succession.year());
  }

  private static Set<String> with(Set<String> path, String unit) {
    Set<String> longer = new TreeSet<>(path);
    longer.add(unit);
    return longer;
  }
}
