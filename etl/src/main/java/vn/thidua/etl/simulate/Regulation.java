package vn.thidua.etl.simulate;

import java.util.List;
import java.util.Objects;

/** A rulebook that simulated clusters are scored by. */
record Regulation(List<List<String>> rows, List<Leaf> leaves) {

  private static final Regulation GENERAL = load("regulation-general.psv");
  private static final Regulation AGENCIES = load("regulation-agencies.psv");

  /** Offices got a rulebook of their own so many years before the last. */
  private static final int OWN_YEARS = 2;

  private static Regulation load(String name) {
    List<List<String>> rows = Listing.rows(name);
    List<Leaf> leaves = rows.stream().map(Leaf::of).filter(Objects::nonNull).toList();
    return new Regulation(rows, leaves);
  }

  /** The rulebook of all clusters without their own. */
  static Regulation general() {
    return GENERAL;
  }

  /** The rulebook that departments have of their own. */
  static Regulation agencies() {
    return AGENCIES;
  }

  /** The rulebook in force for a cluster. */
  static Regulation of(SimulationPlan plan, Cluster cluster, int year) {
    return hasOwn(plan, cluster, year) ? AGENCIES : GENERAL;
  }

  static boolean hasOwn(SimulationPlan plan, Cluster cluster, int year) {
    return cluster.kind() == UnitKind.DEPARTMENT && year >= plan.lastYear() - OWN_YEARS;
  }
}
