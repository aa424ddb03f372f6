package vn.thidua.reports.document.internal.scorecard;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.thidua.reports.document.internal.Block;
import vn.thidua.reports.document.internal.Figures;
import vn.thidua.reports.document.internal.TableDraft;
import vn.thidua.reports.document.internal.TableSection;
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
    TableDraft<Loss> table =
        new TableDraft<Loss>()
            .column(words.wide("criterion"), loss -> loss.row().criterion(words.language()))
            .column(words.number("points-max"), loss -> figures.value(loss.row().maxPoints()))
            .column(words.number("points"), loss -> figures.points(loss.row().points()))
            .column(words.number("points-lost"), loss -> figures.points(loss.points()));
    // once every report is there, nothing can be won any more
    if (losses.stream().anyMatch(loss -> Figures.isSomething(loss.explanation().pointsOpen()))) {
      table.column(
          words.number("points-open"), loss -> figures.points(loss.explanation().pointsOpen()));
    }
    return table.of(words.nextOwnTable("lost"), losses, null);
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
}
