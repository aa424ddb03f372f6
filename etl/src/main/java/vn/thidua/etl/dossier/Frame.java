package vn.thidua.etl.dossier;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What rows of other tables may refer to: accepted rows of the small tables, looked up by code.
 * Filled on the driver table by table, then only read.
 */
final class Frame implements Serializable {
  static final String EVERY_CLUSTER = "*";

  private final Set<String> clusters = new HashSet<>();
  private final Set<String> units = new HashSet<>();
  private final Map<Integer, Map<String, String>> clusterOfUnit = new HashMap<>();
  private final Map<Integer, Map<String, Map<String, Criterion>>> rulebooks = new HashMap<>();
  private final Map<Integer, Set<String>> classes = new HashMap<>();
  private final Set<String> awards = new HashSet<>();

  /** What a figure's checks ask of its criterion. */
  record Criterion(String kind, @Nullable String method, String frequency, BigDecimal maxPoints)
      implements Serializable {

    boolean isLeaf() {
      return !kind.equals("GROUP");
    }

    /** Whether its figures are the points themselves. */
    boolean takesPoints() {
      return "POINTS".equals(method);
    }
  }

  void add(CheckedRow row) {
    switch (row.part().table()) {
      case CLUSTERS -> clusters.add(row.code("cluster_code"));
      case UNITS -> units.add(row.code("unit_code"));
      case MEMBERSHIPS ->
          clusterOfUnit
              .computeIfAbsent(row.year(), year -> new HashMap<>())
              .put(row.code("unit_code"), row.code("cluster_code"));
      case RULEBOOKS ->
          rulebooks
              .computeIfAbsent(row.year(), year -> new HashMap<>())
              .put(row.code("cluster_code"), new HashMap<>());
      case CRITERIA -> addCriterion(row);
      case CLASSIFICATIONS ->
          classes.computeIfAbsent(row.year(), year -> new HashSet<>()).add(row.code("class_code"));
      case AWARD_RULES -> awards.add(row.code("award_code"));
      case SUCCESSIONS, BANDS, COMMITMENTS, RESULTS, ADJUSTMENTS, AWARDS -> {
        // nothing refers to them
      }
    }
  }

  boolean hasCluster(String code) {
    return clusters.contains(code);
  }

  boolean hasUnit(String code) {
    return units.contains(code);
  }

  /** The unit's cluster in that year, null where it is in none. */
  @Nullable String clusterOf(int year, String unit) {
    return clusterOfUnit.getOrDefault(year, Map.of()).get(unit);
  }

  /** The criteria of exactly that rulebook by code, null where there is no such rulebook. */
  @Nullable Map<String, Criterion> rulebook(int year, String cluster) {
    return rulebooks.getOrDefault(year, Map.of()).get(cluster);
  }

  /** A criterion of the rulebook in force: the cluster's own where it has one, else of all. */
  @Nullable Criterion criterion(int year, String cluster, String code) {
    Map<String, Criterion> own = rulebook(year, cluster);
    Map<String, Criterion> inForce = own == null ? rulebook(year, EVERY_CLUSTER) : own;
    return inForce == null ? null : inForce.get(code);
  }

  /** Whether any cluster knows that class in that year. */
  boolean hasClass(int year, String code) {
    return classes.getOrDefault(year, Set.of()).contains(code);
  }

  /** Whether any year knows that award. */
  boolean hasAward(String code) {
    return awards.contains(code);
  }

  private void addCriterion(CheckedRow row) {
    Map<String, Criterion> rulebook = rulebook(row.year(), row.code("cluster_code"));
    if (rulebook == null) {
      throw new IllegalStateException("a criterion was accepted without its rulebook");
    }
    rulebook.put(
        row.code("criterion_code"),
        new Criterion(
            row.code("kind"), row.text("method"), row.code("frequency"), row.amount("max_points")));
  }
}
