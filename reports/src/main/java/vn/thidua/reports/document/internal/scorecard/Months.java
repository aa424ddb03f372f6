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

  Months(UnitReading unit, Period period, Words words, Figures figures) {
    this.period = period;
    this.words = words;
    this.figures = figures;
    Set<String> parts = period.parts().stream().map(Period::words).collect(Collectors.toSet());
    this.rows = unit.periods().stream().filter(row -> parts.contains(row.period())).toList();
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
            words.own("months.lead", words.period(period)),
            new TableSection(
                words.nextOwnTable("months"),
                List.of(
                    words.wide("criterion"),
                    words.phrase("period"),
                    words.number("value"),
                    words.number("cumulative"),
                    words.number("expected-cumulative"),
                    words.phrase("stage")),
                rows.stream().map(this::row).toList(),
                null)));
    return blocks;
  }

  private List<String> row(PeriodFigure row) {
    return List.of(
        names.getOrDefault(row.criterionCode(), row.criterionCode()),
        Period.parse(row.period()).withinYear(words.language()),
        figures.value(row.value()),
        figures.brief(row.cumulative()),
        figures.brief(row.expectedCumulative()),
        words.shared("stage." + row.stage()));
  }
}
