package vn.thidua.reports.mart;

import java.util.List;

/**
 * What became of a unit in the drawing up of the awards.
 *
 * @param outcomes as the mart puts them together; the same for many units
 */
public record UnitAwards(String unitCode, String outcomes) {
  /** What became of it for one award, without the sentence. */
  public record Drawn(String awardCode, Outcome outcome, AwardReason reason) {}

  /** One for each award that the unit was considered for. */
  public List<Drawn> drawn() {
    return outcomes
        .lines()
        .map(line -> line.split("\t", -1))
        .map(parts -> new Drawn(parts[0], Outcome.valueOf(parts[1]), AwardReason.valueOf(parts[2])))
        .toList();
  }
}
