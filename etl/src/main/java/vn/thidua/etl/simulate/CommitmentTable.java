package vn.thidua.etl.simulate;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import vn.thidua.etl.dossier.DossierTable;

/**
 * Writes what the units signed, a file a cluster and year, and what was amended, a file a year:
 * amendments are decided by the city, commitments come from the clusters.
 */
final class CommitmentTable {

  private static final double NOT_SIGNED = 0.012;
  private static final double NEGATIVE = 0.0002;

  private final City city;
  private final DossierFolder folder;
  private final Figures figures;
  private final Amendments amendments;

  CommitmentTable(City city, DossierFolder folder, Figures figures) {
    this.city = city;
    this.folder = folder;
    this.figures = figures;
    this.amendments = new Amendments(city.plan(), figures);
  }

  /** Writes a year's originals and amendments. */
  void write(int year, List<ClusterYear> clusters) {
    clusters.forEach(this::originals);
    List<String> columns =
        List.of(
            "year",
            "unit_code",
            "criterion_code",
            "revision",
            "target",
            "signed_on",
            "amended_on",
            "document_no",
            "reason");
    String path = "commitments/" + year + "/dieu-chinh";
    try (TableFile file =
        folder.open(DossierTable.COMMITMENTS, path, Dialect.SPREADSHEET, columns)) {
      for (ClusterYear cluster : clusters) {
        for (Member member : cluster.members()) {
          for (Leaf leaf : leaves(cluster)) {
            if (isSigned(member, leaf)) {
              for (Amendments.Amendment amendment : amendments.of(member, leaf)) {
                file.row(row(member, leaf, amendment));
              }
            }
          }
        }
      }
    }
  }

  private void originals(ClusterYear cluster) {
    List<String> columns =
        new ArrayList<>(List.of("year", "unit_code", "criterion_code", "target"));
    if (isSigningRecorded(cluster.year())) {
      columns.addAll(List.of("signed_on", "document_no"));
    }
    if (city.plan().detail() == Detail.FULL) {
      columns.add("baseline");
    }
    String path = "commitments/" + cluster.year() + "/" + cluster.cluster().folder();
    Dialect dialect = Dialect.of(city.root().at("office").at(cluster.cluster().code()));
    try (TableFile file = folder.open(DossierTable.COMMITMENTS, path, dialect, columns)) {
      for (Member member : cluster.members()) {
        for (Leaf leaf : leaves(cluster)) {
          if (isSigned(member, leaf)) {
            file.row(row(member, leaf));
          }
        }
      }
    }
  }

  /** COMPACT keeps the papers of the last year only. */
  private boolean isSigningRecorded(int year) {
    return city.plan().detail() == Detail.FULL || year == city.plan().lastYear();
  }

  private List<Leaf> leaves(ClusterYear cluster) {
    return Regulation.of(city.plan(), cluster.cluster(), cluster.year()).leaves().stream()
        .filter(Leaf::isSigned)
        .toList();
  }

  private static boolean isSigned(Member member, Leaf leaf) {
    return !draw(member, leaf).at("signed").chance(NOT_SIGNED);
  }

  private static Draw draw(Member member, Leaf leaf) {
    return member.figures().at("commitment").at(leaf.code()).at(member.year());
  }

  private List<Cell> row(Member member, Leaf leaf) {
    long target = figures.target(member, leaf);
    // the slip of a typist: a target below zero is refused
    boolean isSlip = draw(member, leaf).at("slip").at(member.position()).chance(NEGATIVE);
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.whole(member.year()));
    cells.add(Cell.text(member.unit().code()));
    cells.add(Cell.text(leaf.code()));
    cells.add(Cell.amount(isSlip ? -target : target));
    if (isSigningRecorded(member.year())) {
      cells.add(Cell.day(signedOn(member)));
      cells.add(Cell.text(member.position() + 1 + "/GƯTĐ"));
    }
    if (city.plan().detail() == Detail.FULL) {
      cells.add(Cell.amount(Math.round(target / leaf.growth() / 100) * 100));
    }
    return cells;
  }

  private static List<Cell> row(Member member, Leaf leaf, Amendments.Amendment amendment) {
    return List.of(
        Cell.whole(member.year()),
        Cell.text(member.unit().code()),
        Cell.text(leaf.code()),
        Cell.whole(amendment.revision()),
        Cell.amount(amendment.target()),
        Cell.day(signedOn(member)),
        Cell.day(amendment.amendedOn()),
        Cell.text(amendment.documentNo()),
        Cell.text(amendment.reason()));
  }

  /** January to April; a unit founded in July signs in August. */
  private static LocalDate signedOn(Member member) {
    Draw draw = member.self().at("signing").at(member.year());
    return member.fromMonth() > 1
        ? LocalDate.of(member.year(), Month.AUGUST, 1).plusDays(draw.below(30))
        : LocalDate.of(member.year(), Month.JANUARY, 12).plusDays(draw.below(95));
  }
}
