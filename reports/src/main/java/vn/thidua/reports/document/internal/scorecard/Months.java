package vn.thidua.reports.document.internal.scorecard;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thidua.reports.document.Period;
import vn.thidua.reports.document.internal.Block;
import vn.thidua.reports.document.internal.Figures;
import vn.thidua.reports.document.internal.TableSection;
import vn.thidua.reports.document.internal.TableSection.Align;
import vn.thidua.reports.document.internal.TableSection.Column;
import vn.thidua.reports.document.internal.TableSection.Width;
import vn.thidua.reports.document.internal.periodic.Words;
import vn.thidua.reports.mart.CriterionKind;
import vn.thidua.reports.mart.Frequency;
import vn.thidua.reports.mart.PeriodFigure;
import vn.thidua.reports.mart.ScoringMethod;
import vn.thidua.reports.mart.Stage;
import vn.thidua.reports.mart.Status;
import vn.thidua.reports.mart.UnitCriterion;
import vn.thidua.reports.mart.UnitReading;

/**
 * What was reported within the period: a row a criterion, a column a part of the period. Where the
 * period is longer than a quarter the months of a quarter share its cell, for twelve columns are
 * too wide for the page and twelve rows repeat the criterion twelve times. A result of the whole
 * year stands in the table of commitments and is not said again.
 */
final class Months {
  // a line each: a narrow cell would break them anywhere
  private static final String BETWEEN_MONTHS = ";\n";

  private final Period period;
  private final Words words;
  private final Figures figures;
  private final List<PeriodFigure> rows;
  private final List<PeriodFigure> results;
  private final Map<String, String> names = new HashMap<>();
  private final Map<String, String> quoted = new HashMap<>();
  private final List<String> uncounted;
  private final List<Period> columns;
  private final boolean foldsMonths;
  // what is the same in all rows is said in the sentence before them
  private final boolean hasStages;
  // at the end of the year they stand in the table of commitments
  private final boolean hasCumulative;

  /** A criterion's figures of one stage. */
  private record Line(String criterionCode, Stage stage) {}

  Months(UnitReading unit, Period period, Words words, Figures figures) {
    this.period = period;
    this.words = words;
    this.figures = figures;
    Set<String> parts = period.parts().stream().map(Period::words).collect(Collectors.toSet());
    List<PeriodFigure> reported =
        unit.periods().stream().filter(row -> parts.contains(row.period())).toList();
    Map<String, BigDecimal> committed = new HashMap<>();
    for (UnitCriterion row : unit.criteria()) {
      if (row.target() != null && row.actual() != null) {
        committed.put(row.criterionCode(), row.actual());
      }
    }
    // the method counts no items where none were reported
    this.uncounted =
        unit.criteria().stream()
            .filter(row -> row.kind() == CriterionKind.SCORE && row.actual() == null)
            .filter(
                row ->
                    row.method() == ScoringMethod.DEDUCTION
                        || row.method() == ScoringMethod.PER_ITEM)
            .filter(row -> row.status() != Status.EXCLUDED)
            .map(row -> words.shared("quoted", row.criterion(words.language())))
            .toList();
    this.results = reported.stream().filter(row -> isResult(row, committed)).toList();
    this.rows = reported.stream().filter(row -> !isResult(row, committed)).toList();
    this.foldsMonths = period.parts().stream().anyMatch(part -> part.span() == Frequency.HALF);
    this.columns =
        rows.stream()
            .map(row -> column(Period.parse(row.period())))
            .distinct()
            .sorted(
                Comparator.comparing(Period::lastDay)
                    .thenComparing(Period::firstDay, Comparator.reverseOrder()))
            .toList();
    this.hasStages = rows.stream().map(PeriodFigure::stage).distinct().count() > 1;
    this.hasCumulative = period.span() != Frequency.YEAR;
    for (UnitCriterion row : unit.criteria()) {
      names.put(
          row.criterionCode(),
          words.criterion(row.criterion(words.language()), row.unitOfMeasure()));
      quoted.put(row.criterionCode(), words.shared("quoted", row.criterion(words.language())));
    }
  }

  private static boolean isResult(PeriodFigure row, Map<String, BigDecimal> committed) {
    BigDecimal actual = committed.get(row.criterionCode());
    return Period.parse(row.period()).span() == Frequency.YEAR
        && actual != null
        && actual.compareTo(row.value()) == 0;
  }

  /** The column in which a period's figure stands. */
  private Period column(Period of) {
    return foldsMonths && of.span() == Frequency.MONTH
        ? period.parts().stream()
            .filter(part -> part.span() == Frequency.QUARTER && part.holds(of))
            .findFirst()
            .orElse(of)
        : of;
  }

  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(words.own("heading.months")));
    if (rows.isEmpty()) {
      blocks.add(
          new Block.Paragraph(
              results.isEmpty() ? words.own("months.none", words.period(period)) : told()));
      return blocks;
    }
    blocks.addAll(
        words.led(
            words.own(
                hasStages ? "months.lead" : "months.lead." + rows.get(0).stage(),
                words.period(period)),
            table()));
    return blocks;
  }

  private TableSection table() {
    List<Column> heads = new ArrayList<>();
    heads.add(words.wide("criterion"));
    for (Period column : columns) {
      heads.add(new Column(column.withinYear(words.language()), Width.WORD, Align.RIGHT));
    }
    if (hasCumulative) {
      heads.add(words.number("cumulative"));
      heads.add(words.number("expected-cumulative"));
    }
    if (hasStages) {
      heads.add(words.phrase("stage"));
    }
    Map<Line, List<PeriodFigure>> lines =
        rows.stream()
            .collect(
                Collectors.groupingBy(
                    row -> new Line(row.criterionCode(), row.stage()),
                    LinkedHashMap::new,
                    Collectors.toList()));
    return new TableSection(
        words.nextOwnTable("months"),
        heads,
        lines.entrySet().stream().map(line -> row(line.getKey(), line.getValue())).toList(),
        notes());
  }

  private @Nullable String notes() {
    List<String> notes = new ArrayList<>();
    if (isFolded()) {
      notes.add(words.own("months.folded"));
    }
    if (!results.isEmpty()) {
      notes.add(results());
    }
    none().ifPresent(notes::add);
    return notes.isEmpty() ? null : String.join("\n", notes);
  }

  private String told() {
    return none().map(none -> results() + " " + none).orElseGet(this::results);
  }

  private String results() {
    Set<String> byParts =
        rows.stream().map(PeriodFigure::criterionCode).collect(Collectors.toSet());
    List<String> replaced =
        results.stream()
            .map(PeriodFigure::criterionCode)
            .filter(byParts::contains)
            .distinct()
            .map(quoted::get)
            .filter(Objects::nonNull)
            .toList();
    return words.own("months.results")
        + (replaced.isEmpty()
            ? ""
            : " "
                + words.own(
                    "months.replaced", String.join(words.text("list.separator"), replaced)));
  }

  /** Of what nothing was reported and none is counted; empty where there is no such criterion. */
  private Optional<String> none() {
    return uncounted.isEmpty()
        ? Optional.empty()
        : Optional.of(
            words.own("months.none-counted", String.join(words.text("list.separator"), uncounted)));
  }

  private boolean isFolded() {
    return foldsMonths
        && rows.stream().anyMatch(row -> Period.parse(row.period()).span() == Frequency.MONTH);
  }

  private List<String> row(Line line, List<PeriodFigure> reported) {
    Map<Period, PeriodFigure> figuresOf =
        reported.stream()
            .collect(Collectors.toMap(row -> Period.parse(row.period()), Function.identity()));
    List<String> cells = new ArrayList<>();
    cells.add(names.getOrDefault(line.criterionCode(), line.criterionCode()));
    for (Period column : columns) {
      cells.add(cell(column, figuresOf));
    }
    if (hasCumulative) {
      PeriodFigure last =
          figuresOf.entrySet().stream()
              .max(Map.Entry.comparingByKey(Comparator.comparing(Period::lastDay)))
              .map(Map.Entry::getValue)
              .orElseThrow();
      cells.add(figures.brief(last.cumulative()));
      cells.add(figures.brief(last.expectedCumulative()));
    }
    if (hasStages) {
      cells.add(words.shared("stage." + line.stage()));
    }
    return cells;
  }

  private String cell(Period column, Map<Period, PeriodFigure> figuresOf) {
    List<Period> months =
        foldsMonths && column.span() == Frequency.QUARTER
            ? column.parts().stream().filter(part -> part.span() == Frequency.MONTH).toList()
            : List.of();
    Stream<Period> told =
        months.stream().anyMatch(figuresOf::containsKey) ? months.stream() : Stream.of(column);
    return told.map(part -> value(figuresOf, part)).collect(Collectors.joining(BETWEEN_MONTHS));
  }

  private String value(Map<Period, PeriodFigure> figuresOf, Period of) {
    PeriodFigure figure = figuresOf.get(of);
    return figure == null ? Figures.NOTHING : figures.value(figure.value());
  }
}
