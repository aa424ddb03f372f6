package vn.thidua.reports.document.internal.scorecard;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import vn.thidua.reports.document.internal.Block;
import vn.thidua.reports.document.internal.ChartSection;
import vn.thidua.reports.document.internal.ChartSection.Mark;
import vn.thidua.reports.document.internal.ChartSection.Tone;
import vn.thidua.reports.document.internal.Figures;
import vn.thidua.reports.document.internal.TableDraft;
import vn.thidua.reports.document.internal.TableSection;
import vn.thidua.reports.document.internal.periodic.Words;
import vn.thidua.reports.mart.RankingRow;
import vn.thidua.reports.mart.Status;
import vn.thidua.reports.mart.UnitCriterion;
import vn.thidua.reports.mart.UnitReading;
import vn.thidua.reports.mart.UnrankedReason;

/** Every commitment: what was signed, what should be there by now, what is. */
final class Ledger {
  // the axis of the chart ends at twice the pace that keeps a commitment, which is its middle
  private static final double AXIS = 2;

  private final Words words;
  private final Figures figures;
  private final List<UnitCriterion> rows;
  // columns that would say of no row more than the others do are left out: with them the table is
  // too wide for the page and goes to an annex
  private final boolean hasAmended;
  // the points of a unit that has reported nothing are formally zero, but say nothing about it
  private final boolean silent;

  Ledger(UnitReading unit, Words words, Figures figures) {
    this.words = words;
    this.figures = figures;
    this.silent =
        unit.score().map(RankingRow::unrankedReason).orElse(null) == UnrankedReason.NO_REPORT;
    this.rows = unit.criteria().stream().filter(row -> row.target() != null).toList();
    this.hasAmended = rows.stream().anyMatch(Ledger::isAmended);
  }

  private static boolean isAmended(UnitCriterion row) {
    BigDecimal target = row.target();
    BigDecimal original = row.targetOriginal();
    return target == null || original == null || target.compareTo(original) != 0;
  }

  private static boolean isJudged(UnitCriterion row) {
    return row.status() != Status.EXCLUDED && row.pace() != null;
  }

  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(words.own("heading.commitments")));
    if (rows.isEmpty()) {
      blocks.add(new Block.Paragraph(words.own("commitments.none")));
      return blocks;
    }
    blocks.addAll(led(table()));
    if (rows.stream().anyMatch(Ledger::isJudged)) {
      blocks.add(chart());
    }
    return blocks;
  }

  // that nothing was amended is said wherever the table stands
  private List<Block> led(TableSection table) {
    if (hasAmended) {
      return words.led(words.own("commitments.lead"), table);
    }
    return words.led(
        words.own("commitments.lead.unamended"), words.own("commitments.unamended"), table);
  }

  private TableSection table() {
    TableDraft<UnitCriterion> table =
        new TableDraft<UnitCriterion>()
            .column(
                words.wide("criterion"),
                row -> words.criterion(row.criterion(words.language()), row.unitOfMeasure()))
            .column(words.number("target"), row -> figures.value(row.target()));
    if (hasAmended) {
      table.column(words.number("target-original"), row -> figures.value(row.targetOriginal()));
    }
    table
        .column(words.number("actual"), row -> figures.brief(row.actual()))
        .column(words.number("expected"), row -> figures.brief(row.expectedToDate()))
        .column(words.number("pace"), row -> figures.percent(row.pace()));
    if (rows.stream().anyMatch(row -> row.neededPerPeriod() != null)) {
      table.column(words.number("needed"), row -> figures.brief(row.neededPerPeriod()));
    }
    table
        .column(words.phrase("status"), row -> words.status(row.status()))
        .column(
            words.number("points"), row -> silent ? Figures.NOTHING : figures.points(row.points()))
        .column(words.number("points-max"), row -> figures.value(row.maxPoints()));
    return table.of(words.nextOwnTable("commitments"), rows, null);
  }

  private ChartSection chart() {
    return new ChartSection(
        words.nextOwnChart("pace"),
        words.shared("column.criterion"),
        words.shared("column.pace"),
        // a bar that is longer than the axis ends with it
        List.of("0%", "100%", rows.stream().anyMatch(Ledger::isBeyondAxis) ? "≥200%" : "200%"),
        rows.stream().map(this::bar).toList(),
        List.of(
            new ChartSection.Meaning(Tone.GOOD, words.text("legend.kept")),
            new ChartSection.Meaning(Tone.WARNING, words.text("legend.at-risk")),
            new ChartSection.Meaning(Tone.BAD, words.text("legend.behind"))));
  }

  private static boolean isBeyondAxis(UnitCriterion row) {
    BigDecimal pace = row.pace();
    return isJudged(row) && pace != null && pace.doubleValue() > AXIS;
  }

  private ChartSection.Row bar(UnitCriterion row) {
    BigDecimal pace = row.pace();
    return new ChartSection.Row(
        row.criterion(words.language()),
        isJudged(row) && pace != null
            ? new Mark.Bullet(pace.doubleValue() / AXIS, 1 / AXIS, tone(row.status()))
            : new Mark.Nothing(),
        isJudged(row)
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
