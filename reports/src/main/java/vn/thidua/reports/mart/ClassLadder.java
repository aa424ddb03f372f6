package vn.thidua.reports.mart;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The classes of a rulebook, the highest first, and what each is to one unit. */
public record ClassLadder(List<Step> steps) {

  /** A class and why the unit is in it or not. */
  public record Step(ClassRule rule, State state) {}

  /** What a class is to a unit. */
  public enum State {
    /** It is the unit's own. */
    HELD,
    /** The score ratio does not reach it. */
    RATIO_TOO_LOW,
    /** The ratio reaches it, but a criterion is under its floor. */
    FLOOR_NOT_KEPT,
    /** A better one is held. */
    BELOW,
    /** The unit is not ranked or has no ratio. */
    NOT_CLASSED
  }

  /**
   * The classes to a unit.
   *
   * @param rules of its cluster, the highest first
   * @param row its line of the ranking
   */
  public static ClassLadder of(List<ClassRule> rules, @Nullable RankingRow row) {
    return new ClassLadder(
        rules.stream().map(rule -> new Step(rule, state(rule, rules, row))).toList());
  }

  /** The highest class whose ratio the unit reaches but not its floor of each criterion. */
  public Optional<ClassRule> missedByFloor() {
    return steps.stream()
        .filter(step -> step.state() == State.FLOOR_NOT_KEPT)
        .map(Step::rule)
        .findFirst();
  }

  private static State state(ClassRule rule, List<ClassRule> rules, @Nullable RankingRow row) {
    BigDecimal ratio = row == null ? null : row.scoreRatio();
    if (row == null || ratio == null || row.clusterRank() == null) {
      return State.NOT_CLASSED;
    }
    if (rule.classCode().equals(row.classCode())) {
      return State.HELD;
    }
    if (ratio.compareTo(rule.minRatio()) < 0) {
      return State.RATIO_TOO_LOW;
    }
    boolean betterHeld =
        rules.stream()
            .anyMatch(
                each ->
                    each.classCode().equals(row.classCode()) && each.position() < rule.position());
    return betterHeld ? State.BELOW : State.FLOOR_NOT_KEPT;
  }
}
