package vn.thidua.etl.simulate;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.thidua.etl.dossier.DossierTable;

/** Writes what the board decided: adjustments in the year, awards after it. */
final class BoardTables {

  private static final double COLLECTIVES = 0.45;
  private static final double CERTIFICATES = 0.25;
  private static final double GOVERNMENT_FLAGS = 0.2;
  private static final double WORTHY = 0.85;

  private final City city;
  private final DossierFolder folder;
  private final Adjustments adjustments;
  private final Standing standing;

  BoardTables(City city, DossierFolder folder, Figures figures) {
    this.city = city;
    this.folder = folder;
    this.adjustments = new Adjustments(city.plan());
    this.standing = new Standing(city.plan(), figures);
  }

  void adjustments(int year, List<ClusterYear> clusters) {
    List<String> columns =
        List.of(
            "year",
            "unit_code",
            "criterion_code",
            "kind",
            "points",
            "decision_no",
            "decided_on",
            "reason");
    String path = "quyet-dinh/adjustments-" + year;
    try (TableFile file = folder.open(DossierTable.ADJUSTMENTS, path, Dialect.OFFICE, columns)) {
      for (ClusterYear cluster : clusters) {
        for (Member member : cluster.members()) {
          for (Adjustments.Adjustment adjustment : adjustments.of(member)) {
            file.row(
                List.of(
                    Cell.whole(year),
                    Cell.text(member.unit().code()),
                    Cell.text(adjustment.criterion()),
                    Cell.text(adjustment.kind()),
                    adjustment.points() == 0 ? Cell.text("") : Cell.amount(adjustment.points()),
                    Cell.text(adjustment.decisionNo()),
                    Cell.day(adjustment.decidedOn()),
                    Cell.text(adjustment.reason())));
          }
        }
      }
    }
  }

  /** The awards given for a year; before the first year they went to the members of the first. */
  void awards(int year) {
    List<Member> flags = new ArrayList<>();
    String path = "quyet-dinh/awards-" + year;
    List<String> columns = List.of("year", "unit_code", "award_code", "decision_no", "decided_on");
    try (TableFile file = folder.open(DossierTable.AWARDS, path, Dialect.PLAIN, columns)) {
      for (ClusterYear cluster : city.year(Math.max(year, city.plan().firstYear()))) {
        List<Member> worthy =
            standing.order(cluster).stream()
                .filter(member -> member.state() != Member.State.DISSOLVED)
                .filter(member -> standing.ratio(member) >= WORTHY)
                .toList();
        int size = cluster.members().size();
        worthy.stream().limit(1).forEach(flags::add);
        give(file, year, "CTP", worthy.stream().limit(1).toList());
        give(file, year, "BKTP", worthy.stream().limit(count(CERTIFICATES, size)).toList());
        give(file, year, "TTLDXS", worthy.stream().limit(count(COLLECTIVES, size)).toList());
      }
      flags.sort(Comparator.comparingDouble(standing::ratio).reversed());
      int drawn = (int) (GOVERNMENT_FLAGS * flags.size());
      give(file, year, "CCP", flags.subList(0, drawn));
    }
  }

  private static int count(double share, int size) {
    return (int) Math.round(share * size);
  }

  private void give(TableFile file, int year, String award, List<Member> members) {
    Draw draw = city.root().at("award").at(award).at(year);
    LocalDate day = LocalDate.of(year + 1, Month.FEBRUARY, 6).plusDays(draw.at("day").below(20));
    String decisionNo = 400 + draw.below(900) + "/QĐ-" + (award.equals("CCP") ? "TTg" : "UBND");
    for (Member member : members) {
      file.row(
          List.of(
              Cell.whole(year),
              Cell.text(member.unit().code()),
              Cell.text(award),
              Cell.text(decisionNo),
              Cell.day(day)));
    }
  }
}
