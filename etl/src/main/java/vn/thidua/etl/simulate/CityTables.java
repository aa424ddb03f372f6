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
    try (TableFile file =
        folder.open(
            DossierTable.CLUSTERS,
            "clusters",
            Dialect.SPREADSHEET,
            List.of("cluster_code", "cluster_name", "cluster_name_en"))) {
      for (Cluster cluster : city.clusters()) {
        file.row(
            List.of(
                Cell.text(cluster.code()), Cell.text(cluster.name()), Cell.text(cluster.nameEn())));
      }
    }
  }

  private void units() {
    try (TableFile file =
        folder.open(
            DossierTable.UNITS,
            "units",
            Dialect.OFFICE,
            List.of("unit_code", "unit_name", "unit_name_en", "unit_kind", "contact_email"))) {
      for (Unit unit : city.units()) {
        String email = unit.code().toLowerCase(Locale.ROOT) + "@thidua.example";
        file.row(
            List.of(
                Cell.text(unit.code()),
                Cell.text(unit.name()),
                Cell.text(unit.nameEn()),
                Cell.text(unit.label()),
                Cell.text(email)));
      }
    }
  }

  private void successions() {
    try (TableFile file =
        folder.open(
            DossierTable.SUCCESSIONS,
            "successions",
            Dialect.PLAIN,
            List.of("effective_on", "predecessor_code", "successor_code", "share"))) {
      for (Succession s : city.successions()) {
        file.row(
            List.of(
                Cell.day(s.effectiveOn()),
                Cell.text(s.predecessor()),
                Cell.text(s.successor()),
                Cell.amount(s.share())));
      }
    }
  }

  private void memberships(int year) {
    try (TableFile file =
        folder.open(
            DossierTable.MEMBERSHIPS,
            "memberships/memberships-" + year,
            Dialect.PLAIN,
            List.of("year", "cluster_code", "unit_code", "role"))) {
      for (ClusterYear cluster : city.year(year)) {
        int size = cluster.members().size();
        for (Member member : cluster.members()) {
          file.row(
              List.of(
                  Cell.whole(year),
                  Cell.text(cluster.cluster().code()),
                  Cell.text(member.unit().code()),
                  Cell.text(role(member, size))));
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
