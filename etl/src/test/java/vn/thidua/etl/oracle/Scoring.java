package vn.thidua.etl.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sections 1 to 4 and 6 for the units of one cluster in one year. */
final class Scoring {
  private final Dossier dossier;
  private final Figures figures;
  private final LocalDate asOf;
  private final int year;
  private final String cluster;
  private final List<String> units;

  /** {@code asOf} may lie after the year; the year's own date is at most its 31 December. */
  Scoring(
      Dossier dossier,
      Figures figures,
      LocalDate asOf,
      int year,
      String cluster,
      List<String> units) {
    this.dossier = dossier;
    this.figures = figures;
    this.asOf = asOf;
    this.year = year;
    this.cluster = cluster;
    this.units = units;
  }

  List<Score> scores() {
    return Book.of(dossier, year, cluster)
        .map(this::scoresBy)
        .orElseGet(
            () ->
                units.stream()
                    .map(
                        unit ->
                            new Score(
                                year,
                                cluster,
                                unit,
                                null,
                                List.of(),
                                null,
                                null,
                                null,
                                "no_rulebook"))
                    .toList());
  }

  private List<Score> scoresBy(Book book) {
    Map<String, List<Mark>> marks = new LinkedHashMap<>();
    units.forEach(unit -> marks.put(unit, new ArrayList<>()));
    for (Dossier.Criterion criterion : book.leaves()) {
      Map<String, Facts> all = new LinkedHashMap<>();
      units.forEach(unit -> all.put(unit, facts(book, unit, criterion)));
      List<Facts> peers =
          units.stream()
              .filter(unit -> unrankedReason(unit) == null)
              .flatMap(unit -> Optional.ofNullable(all.get(unit)).stream())
              .filter(facts -> !facts.excluded())
              .toList();
      all.forEach(
          (unit, facts) ->
              marks.computeIfPresent(
                  unit,
                  (u, list) -> {
                    list.add(mark(book, facts, peers));
                    return list;
                  }));
    }
    List<Score> scores = new ArrayList<>();
    marks.forEach((unit, list) -> scores.add(score(book, unit, list)));
    return scores;
  }

  private Score score(Book book, String unit, List<Mark> marks) {
    List<Dossier.Adjustment> adjustments = adjustments(unit);
    boolean hasSelf = marks.stream().anyMatch(m -> m.facts().self().value() != null);
    return new Score(
        year,
        cluster,
        unit,
        book,
        marks,
        Totals.of(book, marks, adjustments, Side.ACTUAL),
        hasSelf ? Totals.of(book, marks, adjustments, Side.SELF) : null,
        Totals.of(book, marks, adjustments, Side.AT_BEST),
        unrankedReason(unit));
  }

  /** Section 4: the first reason that applies, where there is a sound rulebook. */
  private @Nullable String unrankedReason(String unit) {
    if (adjustments(unit).stream().anyMatch(a -> a.kind() == Dossier.Decision.UNRANKED)) {
      return "decision";
    }
    return figures.hasAny(unit, year) ? null : "no_report";
  }

  private List<Dossier.Adjustment> adjustments(String unit) {
    return dossier.adjustments().stream()
        .filter(a -> a.year() == year && a.unit().equals(unit))
        .toList();
  }

  private static Mark mark(Book book, Facts facts, List<Facts> peers) {
    String status = facts.status(book.header().atRiskRatio());
    if (facts.excluded()) {
      return new Mark(facts, null, null, null, status);
    }
    Points actual = new Points(book, facts, peers, Side.ACTUAL);
    return new Mark(
        facts,
        actual.points(),
        actual.open(),
        new Points(book, facts, peers, Side.SELF).points(),
        status);
  }

  private Facts facts(Book book, String unit, Dossier.Criterion criterion) {
    String code = criterion.code();
    Collection<Dossier.Result> highest = figures.highest(unit, code, year);
    return new Facts(
        criterion,
        isExcluded(book, unit, criterion),
        target(unit, code, Integer.MAX_VALUE),
        target(unit, code, 0),
        highest,
        Figure.of(criterion, highest),
        Figure.of(criterion, figures.self(unit, code, year)),
        expectation(unit, criterion),
        owed(unit, criterion.frequency()));
  }

  /** The periods that end before others had taken over all of the unit. */
  private int owed(String unit, Frequency frequency) {
    return dossier
        .endOf(unit)
        .filter(end -> end.getYear() == year)
        .map(end -> Period.ended(year, frequency, end.minusDays(1)))
        .orElse(frequency.periods());
  }

  /** EXCLUDE of a GROUP takes all below it. */
  private boolean isExcluded(Book book, String unit, Dossier.Criterion criterion) {
    List<String> path = book.path(criterion);
    return adjustments(unit).stream()
        .filter(a -> a.kind() == Dossier.Decision.EXCLUDE)
        .map(Dossier.Adjustment::criterion)
        .anyMatch(path::contains);
  }

  /** The target of the highest revision up to the given one: of revision 0 it is the original. */
  private @Nullable Fraction target(String unit, String criterion, int upTo) {
    return dossier.commitments().stream()
        .filter(c -> c.year() == year && c.unit().equals(unit) && c.criterion().equals(criterion))
        .filter(c -> c.revision() <= upTo)
        .max(Comparator.comparingInt(Dossier.Commitment::revision))
        .map(Dossier.Commitment::target)
        .orElse(null);
  }

  /**
   * Section 6: by the share of last year when the same unit, criterion, aggregation and frequency
   * had all N periods with a sum that is not 0, else n/N.
   */
  private Expectation expectation(String unit, Dossier.Criterion criterion) {
    Frequency frequency = criterion.frequency();
    int ended = Period.ended(year, frequency, asOf);
    List<Dossier.Result> lastYear =
        figures.highest(unit, criterion.code(), year - 1).stream()
            .filter(f -> f.period().frequency() == frequency)
            .sorted(Comparator.comparingInt(f -> f.period().index()))
            .toList();
    // a year of one period has no course, and the same expectation by either path
    boolean hasSeason =
        frequency.periods() > 1
            && lastYearsCriterion(unit, criterion.code())
                .filter(last -> last.aggregation() == criterion.aggregation())
                .filter(last -> last.frequency() == frequency)
                .isPresent()
            && lastYear.size() == frequency.periods()
            && Figure.aggregate(Dossier.Aggregation.SUM, lastYear).signum() != 0;
    return hasSeason
        ? Expectation.seasonal(lastYear, ended)
        : Expectation.even(frequency.periods(), ended);
  }

  private Optional<Dossier.Criterion> lastYearsCriterion(String unit, String criterion) {
    return dossier.memberships().stream()
        .filter(m -> m.year() == year - 1 && m.unit().equals(unit))
        .findFirst()
        .flatMap(m -> Book.of(dossier, year - 1, m.cluster()))
        .flatMap(book -> book.leaf(criterion));
  }
}
