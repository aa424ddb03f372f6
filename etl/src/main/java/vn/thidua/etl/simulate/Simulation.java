package vn.thidua.etl.simulate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Makes a dossier by a plan. The only way into this package. */
public final class Simulation {

  /** Awards of so many years before the first: some rules ask what a unit held before. */
  private static final int EARLIER_AWARDS = 2;

  private Simulation() {}

  /**
   * Writes a dossier: all tables of the contract as files of one format, nested and written as
   * different offices would, and a note that says the figures are made up. Memory grows with the
   * units, not with the results.
   *
   * @return what was written
   * @throws SimulationPlanException when the plan cannot be carried out: the operator's fault, all
   *     of it at once
   * @throws IOException when the folder cannot be written; nothing is left of it then
   */
  public static SimulationSummary write(SimulationPlan plan) throws IOException {
    List<String> faults = plan.faults();
    if (!faults.isEmpty()) {
      throw new SimulationPlanException(faults);
    }
    try (DossierFolder folder = new DossierFolder(plan.out(), plan.format())) {
      write(City.of(plan), folder);
      return folder.finish();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static void write(City city, DossierFolder folder) throws IOException {
    SimulationPlan plan = city.plan();
    Figures figures = new Figures(plan.firstYear());
    folder.note("GHI-CHU.txt", note(plan));
    new CityTables(city, folder).write();
    RulebookTables rulebooks = new RulebookTables(city, folder);
    CommitmentTable commitments = new CommitmentTable(city, folder, figures);
    ResultTable results = new ResultTable(city, folder, figures);
    BoardTables board = new BoardTables(city, folder, figures);
    for (int year = plan.firstYear(); year <= plan.lastYear(); year++) {
      List<ClusterYear> clusters = city.year(year);
      rulebooks.write(year);
      commitments.write(year, clusters);
      clusters.forEach(results::write);
      board.adjustments(year, clusters);
    }
    boolean isClosed = plan.reportedUntil().getMonthValue() == 12;
    int lastAwards = isClosed ? plan.lastYear() : plan.lastYear() - 1;
    for (int year = plan.firstYear() - EARLIER_AWARDS; year <= lastAwards; year++) {
      board.awards(year);
    }
  }

  private static String note(SimulationPlan plan) {
    return Listing.text("note.txt")
        .replace("{command}", plan.command())
        .replace("{reportedUntil}", plan.reportedUntil().toString());
  }
}
