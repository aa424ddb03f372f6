package vn.thidua.reports.document.internal.scorecard;

import java.time.LocalDate;
import java.util.List;
import vn.thidua.reports.document.internal.Figures;
import vn.thidua.reports.document.internal.periodic.Words;
import vn.thidua.reports.mart.Succession;
import vn.thidua.reports.mart.UnitReading;

/** What became of a unit in the year, and who reads its scorecard now. */
final class Handover {
  private static final int MOST = 6;

  private final UnitReading unit;
  private final Words words;
  private final Figures figures;
  private final List<Succession> successions;

  Handover(UnitReading unit, Words words, Figures figures) {
    this.unit = unit;
    this.words = words;
    this.figures = figures;
    this.successions = unit.successions();
  }

  /** Who took over what, day by day; none for a unit that goes on as it was. */
  List<String> sentences() {
    return Succession.byDay(successions).values().stream().map(this::sentence).toList();
  }

  private String sentence(List<Succession> ofDay) {
    Succession first = ofDay.get(0);
    List<String> successors = ofDay.stream().map(this::successor).toList();
    return words.own(
        first.endsPredecessor() ? "handover.ended" : "handover.part",
        words.day(first.effectiveOn()),
        words.listed(successors, MOST, "units.more"));
  }

  private String successor(Succession succession) {
    return words.own(
        "handover.share",
        succession.successor(words.language()),
        figures.percent(succession.share()));
  }

  /** By the edition's day others have all of the unit. */
  boolean hasEnded() {
    LocalDate asOf = unit.edition().asOf();
    return successions.stream()
        .anyMatch(each -> each.endsPredecessor() && !each.effectiveOn().isAfter(asOf));
  }

  /** The unit, or those that took it over, as it is no more. */
  String addressee() {
    String name = unit.name().unit(words.language());
    return hasEnded() ? words.own("handover.addressee", name) : name;
  }
}
