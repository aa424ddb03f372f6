package vn.thidua.etl.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.thidua.etl.dossier.CellType;
import vn.thidua.etl.dossier.DossierColumn;
import vn.thidua.etl.dossier.DossierTable;

/** Writes the rulebooks of a year: the one of all clusters and those of the departments. */
final class RulebookTables {

  private static final String EVERY_CLUSTER = "*";
  private static final Set<String> PLACE = Set.of("year", "cluster_code");
  private static final String TIE_BREAKS = "GROUP:I;GROUP:III;FEWER_PENALTIES;COMMITMENTS_MET";

  private final City city;
  private final DossierFolder folder;

  RulebookTables(City city, DossierFolder folder) {
    this.city = city;
    this.folder = folder;
  }

  void write(int year) {
    List<String> clusters = new ArrayList<>();
    clusters.add(EVERY_CLUSTER);
    for (Cluster cluster : city.clusters()) {
      if (Regulation.hasOwn(city.plan(), cluster, year)) {
        clusters.add(cluster.code());
      }
    }
    rulebooks(year, clusters);
    criteria(year, clusters);
    bands(year, clusters);
    classifications(year, clusters);
    awardRules(year);
  }

  private TableFile open(DossierTable table, int year) {
    Dialect dialect = year % 2 == 0 ? Dialect.OFFICE : Dialect.PLAIN;
    List<String> columns = table.columns().stream().map(DossierColumn::name).toList();
    return folder.open(table, "quy-che-" + year + "/" + table.tableName(), dialect, columns);
  }

  private static Regulation regulation(String cluster) {
    return cluster.equals(EVERY_CLUSTER) ? Regulation.general() : Regulation.agencies();
  }

  private void rulebooks(int year, List<String> clusters) {
    try (TableFile file = open(DossierTable.RULEBOOKS, year)) {
      for (String cluster : clusters) {
        boolean isGeneral = cluster.equals(EVERY_CLUSTER);
        // the last tie-break holds only every second year, so that some ties stay the board's
        String tieBreaks = year % 2 == 0 ? TIE_BREAKS : TIE_BREAKS + ";PREVIOUS_RANK";
        List<String> row =
            List.of(
                "1000",
                "2",
                isGeneral ? "RESCALE" : "FULL",
                "25",
                "1000",
                "0.9",
                tieBreaks,
                (isGeneral ? 100 : 200) + year % 100 + "/QĐ-UBND");
        write(file, DossierTable.RULEBOOKS, year, cluster, row);
      }
    }
  }

  private void criteria(int year, List<String> clusters) {
    try (TableFile file = open(DossierTable.CRITERIA, year)) {
      for (String cluster : clusters) {
        for (List<String> row : regulation(cluster).rows()) {
          write(file, DossierTable.CRITERIA, year, cluster, row);
        }
      }
    }
  }

  private void bands(int year, List<String> clusters) {
    try (TableFile file = open(DossierTable.BANDS, year)) {
      for (String cluster : clusters) {
        for (Leaf leaf : regulation(cluster).leaves()) {
          for (Band band : Band.of(leaf)) {
            String upper = band.upper() == null ? "" : band.upper().toPlainString();
            List<String> row =
                List.of(
                    leaf.code(),
                    band.lower().toPlainString(),
                    upper,
                    band.points().toPlainString());
            write(file, DossierTable.BANDS, year, cluster, row);
          }
        }
      }
    }
  }

  private void classifications(int year, List<String> clusters) {
    try (TableFile file = open(DossierTable.CLASSIFICATIONS, year)) {
      for (String cluster : clusters) {
        for (List<String> row : Listing.rows("classifications.psv")) {
          write(file, DossierTable.CLASSIFICATIONS, year, cluster, row);
        }
      }
    }
  }

  private void awardRules(int year) {
    try (TableFile file = open(DossierTable.AWARD_RULES, year)) {
      for (List<String> row : Listing.rows("award-rules.psv")) {
        write(file, DossierTable.AWARD_RULES, year, EVERY_CLUSTER, row);
      }
    }
  }

  /** A row of the table: the year, the cluster where the table has one, then the rest in order. */
  private static void write(
      TableFile file, DossierTable table, int year, String cluster, List<String> rest) {
    List<Cell> cells = new ArrayList<>();
    int next = 0;
    for (DossierColumn column : table.columns()) {
      if (PLACE.contains(column.name())) {
        cells.add(column.type() == CellType.YEAR ? Cell.whole(year) : Cell.text(cluster));
      } else {
        cells.add(cell(column.type(), rest.get(next)));
        next++;
      }
    }
    file.row(cells);
  }

  private static Cell cell(CellType type, String text) {
    return switch (type) {
      case NUMBER -> Cell.decimal(text);
      case WHOLE, YEAR -> text.isEmpty() ? Cell.text("") : Cell.whole(Long.parseLong(text));
      case CODE, TEXT, LIST, PERIOD, DATE, TIMESTAMP -> Cell.text(text);
    };
  }
}
