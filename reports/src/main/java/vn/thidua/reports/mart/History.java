package vn.thidua.reports.mart;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Years and five-year stages, as this edition tells them. Units are told to whoever sees them in
 * full.
 */
public final class History {
  private static final Query<CityYear> CITY_YEARS = Query.of("history/city_years", CityYear.class);
  private static final Query<ClusterYear> CLUSTER_YEARS =
      Query.of("history/cluster_years", ClusterYear.class);
  private static final Query<PastYear> UNIT_YEARS = Query.of("history/unit_years", PastYear.class);
  private static final Query<Reorganisation> REORGANISATIONS =
      Query.of("history/reorganisations", Reorganisation.class);
  private static final Query<Count> REORGANISATIONS_TOTAL =
      Query.of("history/reorganisations_total", Count.class);
  private static final Query<GoneUnit> GONE = Query.of("history/gone", GoneUnit.class);
  private static final Query<Count> GONE_TOTAL = Query.of("history/gone_total", Count.class);
  private static final Query<PastStage> CLUSTER_STAGES =
      Query.of("history/cluster_stages", PastStage.class);
  private static final Query<PastStage> UNIT_STAGES =
      Query.of("history/unit_stages", PastStage.class);

  private final Asker asker;
  private final YearsTold told;

  History(Asker asker) {
    this.asker = asker;
    this.told = asker.told();
  }

  /** The city's criteria by status in every year that is kept. */
  public List<CityYear> cityYears() {
    return cityYears(asker, told);
  }

  static List<CityYear> cityYears(Asker asker, YearsTold told) {
    return asker.list(CITY_YEARS, told.parameters());
  }

  /**
   * Clusters in every year that is kept, as they were.
   *
   * @param clusterCode one cluster; empty for all
   */
  public List<ClusterYear> clusterYears(@Nullable String clusterCode) {
    return clusterYears(asker, told, clusterCode);
  }

  static List<ClusterYear> clusterYears(Asker asker, YearsTold told, @Nullable String clusterCode) {
    return asker.list(CLUSTER_YEARS, values(told, clusterCode, null));
  }

  /**
   * Units in every year, by name.
   *
   * @param clusterCode one cluster; empty for all
   * @param unitCode one unit; empty for all
   */
  public List<PastYear> unitYears(
      HistoryView view, @Nullable String clusterCode, @Nullable String unitCode) {
    Map<String, @Nullable Object> values = values(clusterCode, unitCode);
    values.put("view", view.name());
    return asker.list(UNIT_YEARS, values);
  }

  /** The years in which units of today are made of others, by name. */
  public Page<Reorganisation> reorganisations(
      @Nullable String clusterCode, @Nullable String unitCode, PageRequest page) {
    return asker.page(REORGANISATIONS, REORGANISATIONS_TOTAL, values(clusterCode, unitCode), page);
  }

  /** All of them: of a large city they are too many to hold. */
  public Rows<Reorganisation> reorganisations(
      @Nullable String clusterCode, @Nullable String unitCode) {
    return asker.rows(REORGANISATIONS, unpaged(values(clusterCode, unitCode)));
  }

  /** Units of earlier years that are no members today, by name; told to whoever sees every unit. */
  public Page<GoneUnit> gone(@Nullable String clusterCode, PageRequest page) {
    return asker.page(GONE, GONE_TOTAL, values(clusterCode, null), page);
  }

  /** All of them. */
  public Rows<GoneUnit> gone(@Nullable String clusterCode) {
    return asker.rows(GONE, unpaged(values(clusterCode, null)));
  }

  /** Five-year stages of clusters. */
  public List<PastStage> clusterStages(@Nullable String clusterCode) {
    return asker.list(CLUSTER_STAGES, values(clusterCode, null));
  }

  /** Five-year stages of units as they are today. */
  public List<PastStage> unitStages(@Nullable String clusterCode, @Nullable String unitCode) {
    return asker.list(UNIT_STAGES, values(clusterCode, unitCode));
  }

  private Map<String, @Nullable Object> values(
      @Nullable String clusterCode, @Nullable String unitCode) {
    return values(told, clusterCode, unitCode);
  }

  private static Map<String, @Nullable Object> values(
      YearsTold told, @Nullable String clusterCode, @Nullable String unitCode) {
    Map<String, @Nullable Object> values = told.parameters();
    values.put("cluster", clusterCode);
    values.put("unit", unitCode);
    return values;
  }

  private static Map<String, @Nullable Object> unpaged(Map<String, @Nullable Object> values) {
    values.put("limit", null);
    values.put("offset", 0L);
    return values;
  }
}
