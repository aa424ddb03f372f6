package vn.thidua.etl.simulate;

import java.util.ArrayList;
import java.util.List;
import vn.thidua.etl.dossier.DossierTable;

/**
 * Writes the results as they reach the office: in full detail a file for each round of a cluster,
 * in compact detail one for the cluster's year; some clusters send a file for each unit.
 */
final class ResultTable {

  private static final double UNIT_BY_UNIT = 0.08;
  private static final double RESENT = 0.012;
  private static final double FLAWED = 0.0004;
  private static final double DATED = 0.4;
  private static final List<String> ROUND_NAMES =
      List.of("quy-1", "quy-2", "quy-3", "quy-4", "tong-ket");

  private final City city;
  private final DossierFolder folder;
  private final Reporting reporting;

  ResultTable(City city, DossierFolder folder, Figures figures) {
    this.city = city;
    this.folder = folder;
    this.reporting = new Reporting(city.plan(), figures);
  }

  void write(ClusterYear cluster) {
    String place = "results/" + cluster.year() + "/" + cluster.cluster().folder();
    boolean byUnit =
        city.plan().format() == Format.XLSX || cluster.draw().at("by unit").chance(UNIT_BY_UNIT);
    if (city.plan().detail() == Detail.FULL) {
      for (int round = 1; round <= Reporting.YEAR_END; round++) {
        if (hasRound(cluster, round)) {
          String path = place + "/" + ROUND_NAMES.get(round - 1);
          write(cluster, path, cluster.members(), round, round);
        }
      }
    } else if (byUnit) {
      for (Member member : cluster.members()) {
        String path = place + "/" + member.unit().code();
        write(cluster, path, List.of(member), 1, Reporting.YEAR_END);
      }
    } else {
      write(cluster, place, cluster.members(), 1, Reporting.YEAR_END);
    }
  }

  private static boolean hasRound(ClusterYear cluster, int round) {
    Member first = cluster.members().get(0);
    if (round == Reporting.YEAR_END) {
      return first.state() == Member.State.CLOSED;
    }
    return first.fromMonth() <= round * 3 && first.toMonth() > (round - 1) * 3;
  }

  private void write(
      ClusterYear cluster, String path, List<Member> members, int firstRound, int lastRound) {
    Dialect dialect = Dialect.of(city.root().at("office").at(cluster.cluster().code()));
    SimulationPlan plan = city.plan();
    List<String> columns =
        new ArrayList<>(List.of("unit_code", "criterion_code", "period", "stage", "value"));
    // most lists are kept without a date of receipt
    boolean isDated =
        plan.detail() == Detail.FULL
            || (cluster.year() == plan.lastYear() && cluster.draw().at("dated").chance(DATED));
    if (isDated) {
      columns.add("submitted_at");
    }
    if (plan.detail() == Detail.FULL && dialect == Dialect.SPREADSHEET) {
      columns.add("evidence");
    }
    Regulation regulation = Regulation.of(plan, cluster.cluster(), cluster.year());
    try (TableFile file = folder.open(DossierTable.RESULTS, path, dialect, columns)) {
      Clerk clerk = new Clerk(file, columns, plan.format());
      for (Member member : members) {
        for (Leaf leaf : regulation.leaves()) {
          for (int round = firstRound; round <= lastRound; round++) {
            reporting.report(member, leaf, round, clerk::enter);
          }
        }
      }
    }
  }

  /** Types the reports into the file, not always right the first time. */
  private record Clerk(TableFile file, List<String> columns, Format format) {

    void enter(Reporting.Report report) {
      Draw draw =
          report
              .member()
              .self()
              .at("clerk")
              .at(report.leaf().code())
              .at(report.period())
              .at(report.stage().name());
      if (draw.at("resent").chance(RESENT) && report.stage() == Reporting.Stage.SELF) {
        file.row(cells(report, mistyped(report), 9));
      }
      List<Cell> cells = cells(report, report.value(), 0);
      if (draw.at("flaw").chance(FLAWED)) {
        Flaw flaw = Flaw.of(draw.at("which"), cells.size()).in(format);
        file.row(flaw.spoil(cells, report.member().year()));
      } else {
        file.row(cells);
      }
    }

    /** What the first report said, before the unit sent a better one. */
    private static long mistyped(Reporting.Report report) {
      return Math.max(0, report.value() - Math.max(100, report.value() / 1000 * 100));
    }

    private List<Cell> cells(Reporting.Report report, long value, int daysBefore) {
      List<Cell> cells = new ArrayList<>();
      cells.add(Cell.text(report.member().unit().code()));
      cells.add(Cell.text(report.leaf().code()));
      cells.add(Cell.text(report.period()));
      cells.add(Cell.text(report.stage().name()));
      cells.add(Cell.amount(value));
      if (columns.contains("submitted_at")) {
        cells.add(Cell.startOf(report.submittedOn().minusDays(daysBefore)));
      }
      if (columns.contains("evidence")) {
        Draw draw = report.member().self().at(report.leaf().code());
        cells.add(Cell.text(Reasons.of("EVIDENCE", draw.at(report.period()))));
      }
      return cells;
    }
  }
}
