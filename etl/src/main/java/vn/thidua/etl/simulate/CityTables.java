package vn.thidua.etl.simulate;

import java.util.List;
import java.util.Locale;
import vn.thidua.etl.dossier.DossierTable;

/** Writes who is who: clusters, units, memberships and successions. */
final class CityTables {

  private final City city;
  private final DossierFolder folder;

  CityTables(City city, DossierFolder folder) {
    this.city = city;
    this.folder = folder;
  }

  void write() {
    clusters();
    units();
    successions();
    for (int year = city.plan().firstYear(); year <= city.plan().lastYear(); year++) {
      memberships(year);
    }
  }

  private void clusters() {
    try (CsvFile file =
        folder.open(
            DossierTable.CLUSTERS,
            "clusters.csv",
            Dialect.SPREADSHEET,
            List.of("cluster_code", "cluster_name", "cluster_name_en"))) {
      for (Cluster cluster : city.clusters()) {
        file.row(List.of(cluster.code(), cluster.name(), cluster.nameEn()));
      }
    }
  }

  private void units() {
    try (CsvFile file =
        folder.open(
            DossierTable.UNITS,
            "units.csv",
            Dialect.OFFICE,
            List.of("unit_code", "unit_name", "unit_name_en", "unit_kind", "contact_email"))) {
      for (Unit unit : city.units()) {
        String email = unit.code().toLowerCase(Locale.ROOT) + "@thidua.example";
        file.row(List.of(unit.code(), unit.name(), unit.nameEn(), unit.label(), email));
      }
    }
  }

  private void successions() {
    try (CsvFile file =
        folder.open(
            DossierTable.SUCCESSIONS,
            "successions.csv",
            Dialect.PLAIN,
            List.of("effective_on", "predecessor_code", "successor_code", "share"))) {
      for (Succession s : city.successions()) {
        file.row(
            List.of(
                file.dialect().date(s.effectiveOn()),
                s.predecessor(),
                s.successor(),
                file.dialect().number(s.share())));
      }
    }
  }

  private void memberships(int year) {
    try (CsvFile file =
        folder.open(
            DossierTable.MEMBERSHIPS,
            "memberships/memberships-" + year + ".csv",
            Dialect.PLAIN,
            List.of("year", "cluster_code", "unit_code", "role"))) {
      for (ClusterYear cluster : city.year(year)) {
        int size = cluster.members().size();
        for (Member member : cluster.members()) {
          file.row(
              List.of(
                  Integer.toString(year),
                  cluster.cluster().code(),
                  member.unit().code(),
                  role(member, size)));
        }
      }
    }
  }

  /** The lead goes round: last year's deputy is this year's head. */
  private static String role(Member member, int size) {
    int turn = Math.floorMod(member.position() - member.year(), size);
    if (turn == 0) {
      return "HEAD";
    }
    return turn == 1 && size > 2 ? "DEPUTY" : "";
  }
}
