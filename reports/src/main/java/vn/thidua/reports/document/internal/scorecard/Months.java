package vn.thidua.reports.document.internal.scorecard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.thidua.reports.document.Period;
import vn.thidua.reports.document.internal.Block;
import vn.thidua.reports.document.internal.Figures;
import vn.thidua.reports.document.internal.TableSection;
import vn.thidua.reports.document.internal.TableSection.Column;
import vn.thidua.reports.document.internal.periodic.Words;
import vn.thidua.reports.mart.PeriodFigure;
import vn.thidua.reports.mart.UnitCriterion;
import vn.thidua.reports.mart.UnitReading;

/** What was reported within the period, period by period. */
final class Months {
  private final Period period;
  private final Words words;
  private final Figures figures;
  private final List<PeriodFigure> rows;
  private final Map<String, String> names = new HashMap<>();
  // what is the same in all rows is said in the sentence before them
  private final boolean hasPeriods;
  private final boolean hasStages;

  Months(UnitReading unit, Period period, Words words, Figures figures) {
    this.period = period;
    this.words = words;
    this.figures = figures;
    Set<String> parts = period.parts().stream().map(Period::words).collect(Collectors.toSet());
    this.rows = unit.periods().stream().filter(row -> parts.contains(row.period())).toList();
    this.hasPeriods = rows.stream().anyMatch(row -> !row.period().equals(period.words()));
    this.hasStages = rows.stream().map(PeriodFigure::stage).distinct().count() > 1;
    for (UnitCriterion row : unit.criteria()) {
      names.put(
          row.criterionCode(),
          words.criterion(row.criterion(words.language()), row.unitOfMeasure()));
    }
  }

  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(words.own("heading.months")));
    if (rows.isEmpty()) {
      blocks.add(new Block.Paragraph(words.own("months.none", words.period(period))));
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
    List<Column> columns = new ArrayList<>();
    columns.add(words.wide("criterion"));
    if (hasPeriods) {
      columns.add(words.phrase("period"));
    }
    columns.add(words.number("value"));
    columns.add(words.number("cumulative"));
    columns.add(words.number("expected-cumulative"));
    if (hasStages) {
      columns.add(words.phrase("stage"));
    }
    return new TableSection(
        words.nextOwnTable("months"), columns, rows.stream().map(this::row).toList(), null);
  }

  private List<String> row(PeriodFigure row) {
    List<String> cells = new ArrayList<>();
    cells.add(names.getOrDefault(row.criterionCode(), row.criterionCode()));
    if (hasPeriods) {
      cells.add(Period.parse(row.period()).withinYear(words.language()));
    }
    cells.add(figures.value(row.value()));
    cells.add(figures.brief(row.cumulative()));
    cells.add(figures.brief(row.expectedCumulative()));
    if (hasStages) {
      cells.add(words.shared("stage." + row.stage()));
    }
    return cells;
  }
}
