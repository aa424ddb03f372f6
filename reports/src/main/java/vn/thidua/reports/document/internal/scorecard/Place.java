package vn.thidua.reports.document.internal.scorecard;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.reports.document.internal.Block;
import vn.thidua.reports.document.internal.Figures;
import vn.thidua.reports.document.internal.TableSection;
import vn.thidua.reports.document.internal.periodic.Words;
import vn.thidua.reports.mart.Adjustment;
import vn.thidua.reports.mart.ClassRule;
import vn.thidua.reports.mart.CriterionExplanation;
import vn.thidua.reports.mart.CriterionKind;
import vn.thidua.reports.mart.Direction;
import vn.thidua.reports.mart.NaPolicy;
import vn.thidua.reports.mart.RankingRow;
import vn.thidua.reports.mart.RulebookTerms;
import vn.thidua.reports.mart.ScoringMethod;
import vn.thidua.reports.mart.SelfScore;
import vn.thidua.reports.mart.Status;
import vn.thidua.reports.mart.UnitCriterion;
import vn.thidua.reports.mart.UnitExplanation;
import vn.thidua.reports.mart.UnitReading;
import vn.thidua.reports.mart.UnrankedReason;

/** What the unit has reached, in sentences and by group. */
final class Place {
  private static final int MOST = 4;
  private static final String BY_TOTAL = "TOTAL";
  // by the third policy criteria that are not assigned count as nothing
  private static final Set<NaPolicy> TOLD_POLICIES = Set.of(NaPolicy.FULL, NaPolicy.RESCALE);
  private static final List<Status> JUDGED =
      List.of(
          Status.MET,
          Status.ON_TRACK,
          Status.AT_RISK,
          Status.OFF_TRACK,
          Status.MISSED,
          Status.NO_DATA);

  private final UnitReading unit;
  private final boolean hasEnded;
  private final Words words;
  private final Figures figures;
  private final List<UnitCriterion> criteria;
  private final List<UnitCriterion> commitments;

  Place(UnitReading unit, Handover handover, Words words, Figures figures) {
    this.unit = unit;
    this.hasEnded = handover.hasEnded();
    this.words = words;
    this.figures = figures;
    this.criteria = unit.criteria();
    this.commitments =
        criteria.stream()
            .filter(row -> row.target() != null && row.status() != Status.EXCLUDED)
            .toList();
  }

  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(words.own("heading.place")));
    unit.score().ifPresent(score -> blocks.add(new Block.Paragraph(place(score))));
    blocks.add(new Block.Paragraph(keeping()));
    unit.score().filter(Place::isScored).ifPresent(score -> blocks.add(groups(score)));
    return blocks;
  }

  // the points of a unit that has reported nothing are formally zero, but say nothing about it
  private static boolean isScored(RankingRow score) {
    return score.totalPoints() != null && score.unrankedReason() != UnrankedReason.NO_REPORT;
  }

  private String place(RankingRow score) {
    List<String> sentences = new ArrayList<>();
    if (score.unrankedReason() != null) {
      sentences.add(
          words.own("unranked." + score.unrankedReason(), figures.points(score.totalPoints())));
      unit.adjustments().stream()
          .filter(each -> each.kind() == Adjustment.Kind.UNRANKED)
          .forEach(each -> sentences.add(words.own("unranked.reason", each.reason())));
    } else if (score.clusterRank() != null) {
      List<String> sharers =
          unit.sharingRank().stream().map(each -> each.other(words.language())).toList();
      sentences.add(
          words.own(
              sharers.isEmpty() ? "place.ranked" : "place.ranked.shared",
              figures.points(score.totalPoints()),
              figures.percent(score.scoreRatio()),
              score.clusterRank(),
              score.clusterSize(),
              words.listed(sharers, MOST, "units.more")));
      String classification = score.classification(words.language());
      sentences.add(
          classification == null
              ? words.own("place.no-class")
              : words.own("place.class", classification));
      unit.classes().missedByFloor().ifPresent(rule -> sentences.add(floor(rule)));
      if (score.previousClusterRank() != null) {
        sentences.add(words.own("place.previous", score.previousClusterRank()));
      }
      unit.explanation().ifPresent(explanation -> sentences.addAll(above(explanation)));
    }
    if (unit.adjustments().stream().anyMatch(each -> each.kind() == Adjustment.Kind.BARRED)) {
      sentences.add(words.own("place.no-awards"));
    }
    unit.selfScore()
        .filter(self -> self.selfTotalPoints() != null && isScored(score))
        .ifPresent(
            self ->
                sentences.add(
                    words.own(
                        isConfirmed(self) ? "self.same" : "self",
                        figures.points(self.selfTotalPoints()),
                        figures.points(self.totalPoints()))));
    return String.join(" ", sentences);
  }

  private static boolean isConfirmed(SelfScore score) {
    BigDecimal self = score.selfTotalPoints();
    BigDecimal total = score.totalPoints();
    return self != null && total != null && self.compareTo(total) == 0;
  }

  private String floor(ClassRule rule) {
    return words.own(
        "place.class.floor",
        rule.classification(words.language()),
        figures.percent(rule.criterionFloorRatio()),
        listed(
            quoted(
                criteria.stream()
                    .filter(row -> row.kind() == CriterionKind.SCORE)
                    .filter(row -> rule.isFloorAbove(row.points(), row.maxPoints()))
                    .toList())));
  }

  private List<String> above(UnitExplanation explanation) {
    List<String> sentences = new ArrayList<>();
    if (explanation.aboveUnit() != null) {
      String name = explanation.above(words.language());
      sentences.add(
          BY_TOTAL.equals(explanation.abovePartedBy())
              ? words.own("place.above", name, figures.points(explanation.aboveGap()))
              : words.own("place.above.tie", name));
    }
    BigDecimal rise = explanation.pointsToRise();
    if (rise != null) {
      BigDecimal gap = explanation.aboveGap();
      boolean isEqualEnough = gap != null && rise.compareTo(gap) == 0;
      sentences.add(
          words.own(isEqualEnough ? "place.rise.equal" : "place.rise", figures.points(rise)));
    }
    return sentences;
  }

  private String keeping() {
    if (commitments.isEmpty()) {
      return words.own("commitments.none");
    }
    Map<Status, Long> counts = new LinkedHashMap<>();
    JUDGED.forEach(
        status ->
            counts.put(status, commitments.stream().filter(row -> row.status() == status).count()));
    List<String> sentences = new ArrayList<>();
    sentences.add(words.commitments(counts));
    List<String> behind =
        commitments.stream()
            .filter(row -> row.status() == Status.OFF_TRACK || row.status() == Status.AT_RISK)
            .filter(row -> row.pace() != null)
            .sorted(
                Comparator.comparing(
                    row -> Objects.requireNonNullElse(row.pace(), BigDecimal.ZERO)))
            .map(
                row ->
                    words.own(
                        "behind.item",
                        row.criterion(words.language()),
                        figures.percent(row.pace())))
            .toList();
    if (!behind.isEmpty()) {
      sentences.add(words.own("behind", listed(behind)));
    }
    // that all of them were missed has been said
    if (counts.getOrDefault(Status.MISSED, 0L) < commitments.size()) {
      named(commitments, Status.MISSED, "missed", sentences);
    }
    List<UnitCriterion> notOwed = notOwed();
    List<UnitCriterion> due =
        criteria.stream().filter(Place::isDue).filter(row -> !notOwed.contains(row)).toList();
    if (counts.getOrDefault(Status.NO_DATA, 0L) < commitments.size()) {
      named(
          due.stream().filter(row -> row.target() != null).toList(),
          Status.NO_DATA,
          "missing",
          sentences);
    }
    named(
        due.stream().filter(row -> row.target() == null).toList(),
        Status.NO_DATA,
        "missing.others",
        sentences);
    named(notOwed, Status.NO_DATA, "not-owed", sentences);
    named(criteria, Status.NO_COMMITMENT, "unsigned", sentences);
    named(
        criteria.stream().filter(row -> row.kind() == CriterionKind.SCORE).toList(),
        Status.EXCLUDED,
        "excluded",
        sentences);
    // a pace that says neither how much nor how little was reached would look like a mistake
    List<String> near =
        quoted(
            commitments.stream()
                .filter(row -> row.direction() == Direction.NEAR && row.pace() != null)
                .toList());
    if (!near.isEmpty()) {
      sentences.add(words.own("near", listed(near)));
    }
    return String.join(" ", sentences);
  }

  // of what is counted by items, no report is no item
  private static boolean isDue(UnitCriterion row) {
    return row.kind() == CriterionKind.SCORE
        && row.method() != ScoringMethod.DEDUCTION
        && row.method() != ScoringMethod.PER_ITEM;
  }

  // of a unit that has ended: what it would have reported later; nothing is open in it
  private List<UnitCriterion> notOwed() {
    if (!hasEnded) {
      return List.of();
    }
    Set<String> open =
        unit.explanations().stream()
            .filter(each -> Figures.isSomething(each.pointsOpen()))
            .map(CriterionExplanation::criterionCode)
            .collect(Collectors.toSet());
    return criteria.stream()
        .filter(row -> isDue(row) && row.status() == Status.NO_DATA)
        .filter(row -> !open.contains(row.criterionCode()))
        .toList();
  }

  private void named(List<UnitCriterion> among, Status status, String key, List<String> sentences) {
    List<String> names = quoted(among.stream().filter(row -> row.status() == status).toList());
    if (!names.isEmpty()) {
      sentences.add(words.own(key, listed(names)));
    }
  }

  private List<String> quoted(List<UnitCriterion> rows) {
    return rows.stream()
        .map(row -> words.shared("quoted", row.criterion(words.language())))
        .toList();
  }

  private String listed(List<String> items) {
    return words.listed(items, MOST, "list.more");
  }

  private TableSection groups(RankingRow score) {
    List<List<String>> rows = new ArrayList<>();
    unit.groups().stream()
        .filter(group -> group.parentCode() == null && group.maxPoints().signum() > 0)
        .forEach(
            group ->
                rows.add(
                    List.of(
                        group.criterion(words.language()),
                        figures.points(group.points()),
                        figures.value(group.maxPoints()))));
    if (Figures.isSomething(score.excludedMax())) {
      // in their groups' maxima they are counted already
      rows.add(
          policy() == NaPolicy.FULL
              ? List.of(
                  words.own("row.excluded.FULL"),
                  figures.points(score.excludedMax()),
                  Figures.NOTHING)
              : List.of(
                  words.own("row.excluded"), Figures.NOTHING, figures.value(score.excludedMax())));
    }
    if (Figures.isSomething(score.bonusPoints())) {
      rows.add(
          List.of(words.own("row.bonus"), figures.points(score.bonusPoints()), Figures.NOTHING));
    }
    if (Figures.isSomething(score.penaltyPoints())) {
      rows.add(
          List.of(
              words.own("row.penalty"), figures.points(score.penaltyPoints()), Figures.NOTHING));
    }
    rows.add(
        List.of(
            words.own("row.total"),
            figures.points(score.totalPoints()),
            figures.value(unit.rulebook().map(RulebookTerms::scale).orElse(null))));
    return new TableSection(
        words.nextOwnTable("groups"),
        List.of(words.wide("group"), words.number("points"), words.number("points-max")),
        rows,
        made(score));
  }

  // what stands in the table does not always add up to the total: of criteria that are not assigned
  // the rulebook makes something, and totals have a cap
  private @Nullable String made(RankingRow score) {
    BigDecimal sum = score.scorePoints();
    BigDecimal total = score.totalPoints();
    return sum == null || total == null || sum.compareTo(total) == 0
        ? null
        : unit.explanation()
            .map(
                explanation ->
                    words.own("groups.made", explanation.total(words.language()), letters(score)))
            .map(
                made ->
                    Figures.isSomething(score.excludedMax()) && TOLD_POLICIES.contains(policy())
                        ? made + "\n" + words.own("groups.policy." + policy())
                        : made)
            .orElse(null);
  }

  private String letters(RankingRow score) {
    List<String> letters = new ArrayList<>(List.of("S"));
    if (Figures.isSomething(score.excludedMax())) {
      letters.add("E");
    }
    if (Figures.isSomething(score.bonusPoints())) {
      letters.add("B");
    }
    if (Figures.isSomething(score.penaltyPoints())) {
      letters.add("P");
    }
    return letters.stream()
        .map(letter -> words.own("groups.letter." + letter))
        .collect(Collectors.joining("; "));
  }

  private NaPolicy policy() {
    return unit.rulebook().map(RulebookTerms::naPolicy).orElse(NaPolicy.ZERO);
  }
}
