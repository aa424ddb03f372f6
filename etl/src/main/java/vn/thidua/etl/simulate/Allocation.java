package vn.thidua.etl.simulate;

import java.util.List;
import java.util.Map;

/** Shares the clusters and units of a plan among the kinds of units. */
final class Allocation {

  private record Portion(UnitKind kind, int weight) {}

  private Allocation() {}

  /**
   * Puts the number of clusters and of units of each kind into the maps. A plan with few clusters
   * has few kinds, the localities first; every cluster has at least one unit. 300 units in 30
   * clusters have Hanoi's 126 communes and wards.
   */
  static void share(
      SimulationPlan plan,
      UnitKind local,
      Map<UnitKind, Integer> clusters,
      Map<UnitKind, Integer> units) {
    List<Portion> all =
        List.of(
            new Portion(local, 427),
            new Portion(UnitKind.DEPARTMENT, 117),
            new Portion(UnitKind.ENTERPRISE, 169),
            new Portion(UnitKind.PARTY_BODY, 117),
            new Portion(UnitKind.SERVICE, 170));
    List<Portion> present = all.subList(0, Math.min(all.size(), plan.clusters()));
    int total = present.stream().mapToInt(Portion::weight).sum();
    int reached = 0;
    int clustersGiven = 0;
    int unitsGiven = 0;
    int spareClusters = plan.clusters() - present.size();
    int spareUnits = plan.units() - plan.clusters();
    for (Portion portion : present) {
      reached += portion.weight();
      int clustersSoFar = (int) ((long) spareClusters * reached / total);
      int unitsSoFar = (int) ((long) spareUnits * reached / total);
      int own = 1 + clustersSoFar - clustersGiven;
      clusters.put(portion.kind(), own);
      units.put(portion.kind(), own + unitsSoFar - unitsGiven);
      clustersGiven = clustersSoFar;
      unitsGiven = unitsSoFar;
    }
  }
}
