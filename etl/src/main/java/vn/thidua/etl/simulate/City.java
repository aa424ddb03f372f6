package vn.thidua.etl.simulate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The members of a simulated city over the years: who they are, where they belong, what became of
 * them. Grows with the units, not with what they report.
 */
final class City {

  /** Departments merged on 1 March, districts gave way to communes and wards on 1 July. */
  static final int REFORM_YEAR = 2025;

  private static final double MOVED = 0.03;

  private final SimulationPlan plan;
  private final Draw root;
  private final List<Cluster> clusters = new ArrayList<>();
  private final List<Unit> units = new ArrayList<>();
  private final List<Succession> successions = new ArrayList<>();

  private City(SimulationPlan plan) {
    this.plan = plan;
    this.root = Draw.root(plan.seed());
  }

  static City of(SimulationPlan plan) {
    City city = new City(plan);
    city.found();
    return city;
  }

  private void found() {
    UnitKind local = plan.lastYear() < REFORM_YEAR ? UnitKind.DISTRICT : UnitKind.COMMUNE;
    Map<UnitKind, Integer> clusterCounts = new EnumMap<>(UnitKind.class);
    Map<UnitKind, Integer> unitCounts = new EnumMap<>(UnitKind.class);
    Allocation.share(plan, local, clusterCounts, unitCounts);
    PlaceNames places = new PlaceNames(root.at("places"));
    int number = 1;
    int width = Integer.toString(Math.max(10, plan.clusters())).length();
    for (Map.Entry<UnitKind, Integer> entry : clusterCounts.entrySet()) {
      UnitKind kind = entry.getKey();
      List<Cluster> own = new ArrayList<>();
      for (int i = 0; i < entry.getValue(); i++) {
        own.add(kind.cluster(number, width));
        number++;
      }
      clusters.addAll(own);
      int count = unitCounts.getOrDefault(kind, 0);
      if (kind == local) {
        new Localities(this, places).found(kind, count, own);
      } else {
        new Institutions(this, places).found(kind, count, own);
      }
    }
  }

  SimulationPlan plan() {
    return plan;
  }

  Draw root() {
    return root;
  }

  void add(Cluster cluster) {
    clusters.add(cluster);
  }

  void add(Unit unit) {
    units.add(unit);
  }

  void add(Succession succession) {
    successions.add(succession);
  }

  List<Cluster> clusters() {
    return List.copyOf(clusters);
  }

  List<Unit> units() {
    return List.copyOf(units);
  }

  List<Succession> successions() {
    return List.copyOf(successions);
  }

  /** Every cluster that has members in a year, with them. */
  List<ClusterYear> year(int year) {
    Map<String, List<Unit>> members = new HashMap<>();
    for (Unit unit : units) {
      if (unit.isMember(year)) {
        members.computeIfAbsent(cluster(unit, year).code(), code -> new ArrayList<>()).add(unit);
      }
    }
    List<ClusterYear> result = new ArrayList<>();
    for (Cluster cluster : clusters) {
      List<Unit> own = members.get(cluster.code());
      if (own != null) {
        result.add(ClusterYear.of(this, cluster, year, own));
      }
    }
    return result;
  }

  /** A few institutions change to the neighbouring cluster of their kind; localities stay put. */
  private Cluster cluster(Unit unit, int year) {
    if (unit.kind() == UnitKind.DISTRICT || unit.kind() == UnitKind.COMMUNE) {
      return unit.home();
    }
    Draw draw = root.at("move").at(unit.code());
    int moveYear = plan.firstYear() + 1 + draw.at("year").below(4);
    if (year >= moveYear || !draw.chance(MOVED)) {
      return unit.home();
    }
    List<Cluster> same = clusters.stream().filter(c -> c.kind() == unit.kind()).toList();
    return same.get((same.indexOf(unit.home()) + 1) % same.size());
  }
}
