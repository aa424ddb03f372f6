package vn.thidua.etl.graph;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * From which units a unit grew (scoring.md, section 7): the paths of successions back from it, as
 * known in the year of an edition.
 */
public final class Ancestry {

  /** A rename, merger or split; {@code share} is the part of the predecessor that went over. */
  public record Succession(
      LocalDate effectiveOn, String predecessor, String successor, BigDecimal share) {

    int year() {
      return effectiveOn.getYear();
    }
  }

  /**
   * One path from a unit back to an ancestor.
   *
   * @param weight the product of the shares along the path
   * @param oldestYear the year of the path's first succession: the ancestor stands for the unit in
   *     the years before it, and in that year itself only if none of {@code successorsOfThatYear}
   *     has a score of its own in it
   * @param byRename every succession of the path is a rename: the only one of its predecessor and
   *     of its successor, with the whole share, and the successor is no older unit
   */
  public record Path(
      String unit,
      String ancestor,
      BigDecimal weight,
      int oldestYear,
      Set<String> successorsOfThatYear,
      boolean byRename) {

    private Path of(BigDecimal otherWeight) {
      return new Path(unit, ancestor, otherWeight, oldestYear, successorsOfThatYear, byRename);
    }
  }

  private final Map<String, List<Succession>> bySuccessor = new HashMap<>();
  private final Map<String, Integer> successorsOf = new HashMap<>();
  private final Map<String, Integer> predecessorsOf = new HashMap<>();
  private final Map<String, Integer> firstYears;

  /**
   * Knows the successions up to a year.
   *
   * @param editionYear successions of later years are not known to its edition
   * @param firstYears the first year of membership of each unit; a unit older than a succession
   *     onto it absorbed the predecessor and is not its new name
   */
  public Ancestry(int editionYear, List<Succession> successions, Map<String, Integer> firstYears) {
    this.firstYears = firstYears;
    for (Succession succession : successions) {
      if (succession.year() <= editionYear) {
        bySuccessor
            .computeIfAbsent(succession.successor(), unit -> new ArrayList<>())
            .add(succession);
        successorsOf.merge(succession.predecessor(), 1, Integer::sum);
        predecessorsOf.merge(succession.successor(), 1, Integer::sum);
      }
    }
    bySuccessor
        .values()
        .forEach(
            list ->
                list.sort(
                    Comparator.comparing(Succession::effectiveOn)
                        .thenComparing(Succession::predecessor)));
  }

  /** Every path back from the unit; none for a unit that never came of another. */
  public List<Path> paths(String unit) {
    List<Path> paths = new ArrayList<>();
    follow(unit, List.of(), paths);
    return merged(paths);
  }

  /**
   * A predecessor may go over in several steps of one year: what differs in its weight alone is one
   * path of the whole weight.
   */
  private static List<Path> merged(List<Path> paths) {
    Map<Path, BigDecimal> weights = new LinkedHashMap<>();
    paths.forEach(path -> weights.merge(path.of(BigDecimal.ZERO), path.weight(), BigDecimal::add));
    return weights.entrySet().stream().map(each -> each.getKey().of(each.getValue())).toList();
  }

  private void follow(String unit, List<Succession> steps, List<Path> paths) {
    String last = steps.isEmpty() ? unit : steps.get(steps.size() - 1).predecessor();
    for (Succession step : bySuccessor.getOrDefault(last, List.of())) {
      if (isPossible(unit, steps, step)) {
        List<Succession> longer = new ArrayList<>(steps);
        longer.add(step);
        paths.add(path(unit, longer));
        follow(unit, longer, paths);
      }
    }
  }

  /** Back in time only (a code may later live on as another unit), and no unit twice. */
  private static boolean isPossible(String unit, List<Succession> steps, Succession next) {
    boolean later =
        !steps.isEmpty() && next.effectiveOn().isAfter(steps.get(steps.size() - 1).effectiveOn());
    boolean again =
        next.predecessor().equals(unit)
            || steps.stream().anyMatch(step -> step.predecessor().equals(next.predecessor()));
    return !later && !again;
  }

  private Path path(String unit, List<Succession> steps) {
    Succession oldest = steps.get(steps.size() - 1);
    BigDecimal weight =
        steps.stream().map(Succession::share).reduce(BigDecimal.ONE, BigDecimal::multiply);
    Set<String> successors = new TreeSet<>();
    for (Succession step : steps) {
      if (step.year() == oldest.year()) {
        successors.add(step.successor());
      }
    }
    return new Path(
        unit,
        oldest.predecessor(),
        weight,
        oldest.year(),
        successors,
        steps.stream().allMatch(this::isRename));
  }

  private boolean isRename(Succession succession) {
    return successorsOf.getOrDefault(succession.predecessor(), 0) == 1
        && predecessorsOf.getOrDefault(succession.successor(), 0) == 1
        && succession.share().compareTo(BigDecimal.ONE) == 0
        && firstYears.getOrDefault(succession.successor(), Integer.MAX_VALUE) >= succession.year();
  }
}
