package vn.thidua.reports.document.internal.scorecard;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import vn.thidua.reports.document.internal.Block;
import vn.thidua.reports.document.internal.ChartSection;
import vn.thidua.reports.document.internal.ChartSection.Mark;
import vn.thidua.reports.document.internal.ChartSection.Tone;
import vn.thidua.reports.document.internal.Figures;
import vn.thidua.reports.document.internal.TableSection;
import vn.thidua.reports.document.internal.periodic.Words;
import vn.thidua.reports.mart.RankingRow;
import vn.thidua.reports.mart.Status;
import vn.thidua.reports.mart.UnitCriterion;
import vn.thidua.reports.mart.UnitReading;
import vn.thidua.reports.mart.UnrankedReason;

/** Every commitment: what was signed, what should be there by now, what is. */
final class Ledger {
  // the axis of the chart ends at one and a half times the pace that keeps a commitment
  private static final double AXIS = 1.5;

  private final Words words;
  private final Figures figures;
  private final List<UnitCriterion> rows;
  // the points of a unit that has reported nothing are formally zero, but say nothing about it
  private final boolean silent;

  Ledger(UnitReading unit, Words words, Figures figures) {
    this.words = words;
    this.figures = figures;
    this.silent =
        unit.score().map(RankingRow::unrankedReason).orElse(null) == UnrankedReason.NO_REPORT;
    this.rows = unit.criteria().stream().filter(row -> row.target() != null).toList();
  }

  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(words.own("heading.commitments")));
    if (rows.isEmpty()) {
      blocks.add(new Block.Paragraph(words.own("commitments.none")));
      return blocks;
    }
    blocks.addAll(words.led(words.own("commitments.lead"), table()));
    blocks.add(chart());
    return blocks;
  }

  private TableSection table() {
    return new TableSection(
        words.nextOwnTable("commitments"),
        List.of(
            words.wide("criterion"),
            words.number("target"),
            words.number("target-original"),
            words.number("actual"),
            words.number("expected"),
            words.number("pace"),
            words.number("needed"),
            words.phrase("status"),
            words.number("points"),
            words.number("points-max")),
        rows.stream().map(this::row).toList(),
        null);
  }

  private List<String> row(UnitCriterion row) {
    return List.of(
        words.criterion(row.criterion(words.language()), row.unitOfMeasure()),
        figures.value(row.target()),
        figures.value(row.targetOriginal()),
        figures.value(row.actual()),
        figures.brief(row.expectedToDate()),
        figures.percent(row.pace()),
        figures.brief(row.neededPerPeriod()),
        words.status(row.status()),
        silent ? Figures.NOTHING : figures.points(row.points()),
        figures.value(row.maxPoints()));
  }

  private ChartSection chart() {
    return new ChartSection(
        words.nextOwnChart("pace"),
        words.shared("column.criterion"),
        words.shared("column.pace"),
        List.of("0%", "75%", "150%"),
        rows.stream().map(this::bar).toList(),
        List.of(
            new ChartSection.Meaning(Tone.GOOD, words.text("legend.kept")),
            new ChartSection.Meaning(Tone.WARNING, words.text("legend.at-risk")),
            new ChartSection.Meaning(Tone.BAD, words.text("legend.behind"))));
  }

  private ChartSection.Row bar(UnitCriterion row) {
    BigDecimal pace = row.pace();
    boolean judged = row.status() != Status.EXCLUDED && pace != null;
    return new ChartSection.Row(
        row.criterion(words.language()),
        judged && pace != null
            ? new Mark.Bullet(pace.doubleValue() / AXIS, 1 / AXIS, tone(row.status()))
            : new Mark.Nothing(),
        judged
            ? figures.percent(pace) + " – " + words.status(row.status())
            : words.status(row.status()));
  }

  private static Tone tone(Status status) {
    return switch (status) {
      case MET, ON_TRACK -> Tone.GOOD;
      case AT_RISK -> Tone.WARNING;
      case OFF_TRACK, MISSED -> Tone.BAD;
      case NO_DATA, EXCLUDED, NO_COMMITMENT, SCORED -> Tone.NEUTRAL;
    };
  }
}
