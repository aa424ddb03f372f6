package vn.thidua.reports.mart;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Names of clusters and units, without figures: what a menu, a search or an account needs. */
public final class Directory {
  private static final Query<ClusterName> CLUSTERS =
      Query.of("directory/clusters", ClusterName.class);
  private static final Query<UnitName> UNITS = Query.of("directory/units", UnitName.class);

  private static final Query<UnitName> UNITS_IN_FULL =
      Query.of("directory/units_in_full", UnitName.class);
  private static final Query<UnitName> PLACE = Query.of("unit/place", UnitName.class);
  private static final Query<Theme> THEMES = Query.of("directory/themes", Theme.class);

  private final Asker asker;

  Directory(Asker asker) {
    this.asker = asker;
  }

  /** Clusters by code. */
  public List<ClusterName> clusters() {
    return asker.list(CLUSTERS);
  }

  /** Themes of the criteria the viewer's clusters are scored by, in order of their names. */
  public List<Theme> themes() {
    return asker.list(THEMES);
  }

  /**
   * Units whose code or name holds the words, by name in Vietnamese order.
   *
   * @param words accents and case do not matter: {@code hoan kiem} finds Hoàn Kiếm; empty finds all
   * @param limit at most that many
   */
  public List<UnitName> units(String words, int limit) {
    return asker.list(UNITS, Map.of("words", words.strip(), "limit", limit));
  }

  /** The same among the units the viewer sees in full. */
  public List<UnitName> unitsInFull(String words, int limit) {
    return asker.list(UNITS_IN_FULL, Map.of("words", words.strip(), "limit", limit));
  }

  /** The unit of a code, where the viewer sees it in full. */
  public Optional<UnitName> unitInFull(String code) {
    return asker.first(PLACE, Map.of("unit", code));
  }
}
