package vn.thidua.reports.document.internal.scorecard;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.thidua.reports.document.internal.Block;
import vn.thidua.reports.document.internal.Figures;
import vn.thidua.reports.document.internal.TableSection;
import vn.thidua.reports.document.internal.TableSection.Column;
import vn.thidua.reports.document.internal.periodic.Words;
import vn.thidua.reports.mart.CriterionExplanation;
import vn.thidua.reports.mart.CriterionKind;
import vn.thidua.reports.mart.RankingRow;
import vn.thidua.reports.mart.RulebookTerms;
import vn.thidua.reports.mart.UnitCriterion;
import vn.thidua.reports.mart.UnitReading;
import vn.thidua.reports.mart.UnrankedReason;

/** Where the unit stays below the maximum, and what it can still win back. */
final class LostPoints {

  private record Loss(UnitCriterion row, BigDecimal points, CriterionExplanation explanation) {}

  private final UnitReading unit;
  private final Words words;
  private final Figures figures;
  private final List<Loss> losses = new ArrayList<>();
  private final boolean explained;
  private final boolean silent;
  // once every report is there, nothing can be won any more
  private final boolean hasOpen;

  LostPoints(UnitReading unit, Words words, Figures figures) {
    this.unit = unit;
    this.words = words;
    this.figures = figures;
    Map<String, CriterionExplanation> explanations = new HashMap<>();
    unit.explanations().forEach(each -> explanations.put(each.criterionCode(), each));
    // a bonus that was not won, and a penalty that was not given, are no loss
    List<UnitCriterion> criteria =
        unit.criteria().stream().filter(row -> row.kind() == CriterionKind.SCORE).toList();
    this.explained =
        criteria.stream().allMatch(row -> explanations.containsKey(row.criterionCode()));
    this.silent =
        unit.score().map(RankingRow::unrankedReason).orElse(null) == UnrankedReason.NO_REPORT;
    for (UnitCriterion row : silent ? List.<UnitCriterion>of() : criteria) {
      CriterionExplanation explanation = explanations.get(row.criterionCode());
      BigDecimal lost = explanation == null ? null : explanation.pointsLost();
      if (explanation != null && lost != null && lost.signum() > 0) {
        losses.add(new Loss(row, lost, explanation));
      }
    }
    losses.sort(Comparator.comparing(Loss::points).reversed());
    this.hasOpen =
        losses.stream().anyMatch(loss -> Figures.isSomething(loss.explanation().pointsOpen()));
  }

  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(words.own("heading.lost")));
    if (losses.isEmpty()) {
      blocks.add(new Block.Paragraph(words.own(nothingLost())));
      return blocks;
    }
    blocks.addAll(words.led(words.own("lost.lead"), table()));
    return blocks;
  }

  private TableSection table() {
    List<Column> columns = new ArrayList<>();
    columns.add(words.wide("criterion"));
    columns.add(words.number("points-max"));
    columns.add(words.number("points"));
    columns.add(words.number("points-lost"));
    if (hasOpen) {
      columns.add(words.number("points-open"));
    }
    return new TableSection(
        words.nextOwnTable("lost"), columns, losses.stream().map(this::row).toList(), null);
  }

  // that nothing is lost is only said where every criterion has been explained
  private String nothingLost() {
    if (!unit.rulebook().map(RulebookTerms::isSound).orElse(false)) {
      return "lost.unsound";
    }
    if (silent) {
      return "lost.silent";
    }
    return explained ? "lost.none" : "lost.unknown";
  }

  private List<String> row(Loss loss) {
    List<String> cells = new ArrayList<>();
    cells.add(loss.row().criterion(words.language()));
    cells.add(figures.value(loss.row().maxPoints()));
    cells.add(figures.points(loss.row().points()));
    cells.add(figures.points(loss.points()));
    if (hasOpen) {
      cells.add(figures.points(loss.explanation().pointsOpen()));
    }
    return cells;
  }
}
