package vn.thidua.etl.simulate;

import java.util.Comparator;
import java.util.List;

/**
 * A rough reckoning of who did well, for the awards of past years to go to about the right units.
 * It knows no adjustments, missing reports or peers and is nobody's score.
 */
final class Standing {

  /** How far beyond its target the best unit of a cluster usually is. */
  private static final double USUAL_LEAD = 0.3;

  private final SimulationPlan plan;
  private final Figures figures;

  Standing(SimulationPlan plan, Figures figures) {
    this.plan = plan;
    this.figures = figures;
  }

  /** The members, the best first. */
  List<Member> order(ClusterYear cluster) {
    record Scored(Member member, double ratio) {}
    return cluster.members().stream()
        .map(member -> new Scored(member, ratio(member)))
        .sorted(Comparator.comparingDouble(Scored::ratio).reversed())
        .map(Scored::member)
        .toList();
  }

  /** About the part of the 1,000 points that a unit gets. */
  double ratio(Member member) {
    double points = 0;
    for (Leaf leaf : Regulation.of(plan, member.cluster(), member.year()).leaves()) {
      double worth = Math.min(leaf.maxPoints(), points(member, leaf));
      points += leaf.kind().equals("PENALTY") ? -worth : worth;
    }
    return points / 1000;
  }

  private double points(Member member, Leaf leaf) {
    double max = leaf.maxPoints();
    double actual = figures.verified(member, leaf) / 100.0;
    double target = figures.target(member, leaf) / 100.0;
    double achieved =
        leaf.direction() == Leaf.Direction.LOWER
            ? target / Math.max(actual, target / 10)
            : actual / target;
    return switch (leaf.method()) {
      case PROPORTIONAL -> max * Math.min(1, achieved);
      case PASS_FAIL -> actual >= 1 ? max : 0;
      case BANDED -> Band.points(leaf, leaf.isSigned() ? achieved : actual);
      case STEPPED ->
          leaf.basePoints()
              + leaf.stepPoints() * Math.floor((actual - leaf.pivot()) / leaf.stepSize());
      case LEADER_RELATIVE ->
          max / 2 * Math.min(1, achieved)
              + max / 2 * Math.min(1, Math.max(0, achieved - 1) / USUAL_LEAD);
      case SHARE_OF_BEST -> max * actual / 100;
      case DEDUCTION -> Math.max(leaf.floorPoints(), max - leaf.stepPoints() * actual);
      case PER_ITEM -> leaf.stepPoints() * actual;
      case POINTS -> actual;
    };
  }
}
