package vn.thidua.etl.oracle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The oracle's results as rows of the mart's relations (mart.md). */
final class MartRows {
  private final Map<String, List<Map<String, @Nullable Object>>> relations = new LinkedHashMap<>();

  /** By year, cluster, theme and course. */
  private final Map<List<@Nullable Object>, Long> courses = new LinkedHashMap<>();

  Map<String, List<Map<String, @Nullable Object>>> relations() {
    return relations;
  }

  private Row add(String relation) {
    Row row = new Row(new LinkedHashMap<>());
    relations.computeIfAbsent(relation, name -> new ArrayList<>()).add(row.cells());
    return row;
  }

  /** A row that fills; numbers are written out as decimals. */
  private record Row(Map<String, @Nullable Object> cells) {
    Row with(String column, @Nullable Object cell) {
      cells.put(column, cell instanceof Fraction number ? number.toDecimal() : cell);
      return this;
    }
  }

  void addUnit(Standing standing) {
    Score score = standing.score();
    addScore(standing);
    Book book = score.book();
    if (book == null) {
      return;
    }
    for (Mark mark : score.marks()) {
      addCriterion(score, mark);
      addCriterionExplanation(score, mark);
      addPeriods(score, mark.facts());
    }
    for (Dossier.Criterion group : book.groups()) {
      add("unit_group")
          .with("edition_year", score.year())
          .with("year", score.year())
          .with("cluster_code", score.cluster())
          .with("unit_code", score.unit())
          .with("criterion_code", group.code())
          .with("points", score.groupPoints(book, group.code(), Side.ACTUAL))
          .with("max_points", group.maxPoints());
    }
  }

  private void addScore(Standing standing) {
    Score score = standing.score();
    Totals totals = score.totals();
    Totals self = score.selfTotals();
    Past previous = standing.previous();
    Dossier.Classification reached = standing.classification();
    add("unit_score")
        .with("edition_year", score.year())
        .with("year", score.year())
        .with("cluster_code", score.cluster())
        .with("unit_code", score.unit())
        .with("score_points", totals == null ? null : totals.score())
        .with("excluded_max", totals == null ? null : totals.excludedMax())
        .with("bonus_points", totals == null ? null : totals.bonus())
        .with("penalty_points", totals == null ? null : totals.penalty())
        .with("total_points", totals == null ? null : totals.total())
        .with("score_ratio", totals == null ? null : totals.ratio())
        .with("rank_status", score.isRanked() ? "RANKED" : "UNRANKED")
        .with("unranked_reason", score.unrankedReason())
        .with("cluster_rank", standing.clusterRank())
        .with("cluster_size", standing.clusterSize())
        .with("city_rank", standing.cityRank())
        .with("tie_broken_by", standing.tieBrokenBy())
        .with("class_code", reached == null ? null : reached.code())
        .with("previous_ratio", previous == null ? null : previous.ratio())
        .with("previous_cluster_rank", previous == null ? null : previous.clusterRank())
        .with("commitments_total", score.commitments())
        .with("commitments_met", score.commitmentsMet())
        .with("commitments_exceeded", score.commitmentsExceeded())
        .with("self_total_points", self == null ? null : self.total())
        .with("drift", score.drift());
  }

  private void addCriterion(Score score, Mark mark) {
    Facts facts = mark.facts();
    boolean assigned = !facts.excluded();
    Dossier.Stage stage = facts.actual().stage();
    add("unit_criterion")
        .with("edition_year", score.year())
        .with("year", score.year())
        .with("cluster_code", score.cluster())
        .with("unit_code", score.unit())
        .with("criterion_code", mark.criterion().code())
        .with("target", facts.target())
        .with("target_original", facts.original())
        .with("actual", facts.actual().value())
        .with("self_actual", facts.self().value())
        .with("achievement", facts.achievement(facts.actual(), facts.target()))
        .with("achievement_original", facts.achievement(facts.actual(), facts.original()))
        .with("points", mark.points())
        .with("self_points", mark.selfPoints())
        .with("max_points", mark.criterion().maxPoints())
        .with("drift", mark.drift())
        .with("stage", stage == null ? null : stage.name())
        .with("status", mark.status())
        .with("reported_periods", facts.actual().reported())
        .with("expected_periods", facts.actual().expected())
        .with("expected_to_date", assigned ? sixDecimals(facts.expectedToDate()) : null)
        .with("pace", assigned ? facts.pace() : null)
        .with("needed_per_period", assigned ? sixDecimals(facts.neededPerPeriod()) : null);
  }

  private void addCriterionExplanation(Score score, Mark mark) {
    Facts facts = mark.facts();
    Fraction points = mark.points();
    Fraction max = mark.criterion().maxPoints();
    add("criterion_explanation")
        .with("edition_year", score.year())
        .with("year", score.year())
        .with("unit_code", score.unit())
        .with("criterion_code", mark.criterion().code())
        .with("actual_from", madeFrom(facts))
        .with("expected_path", facts.excluded() ? null : facts.expectedPath())
        .with("points_lost", points == null ? null : max.minus(points))
        .with("points_open", mark.openPoints());
  }

  private static @Nullable String madeFrom(Facts facts) {
    if (facts.figures().isEmpty()) {
      return null;
    }
    return Figure.ofWholeYear(facts.figures()).isPresent() ? "YEAR_FIGURE" : "PERIODS";
  }

  void addUnitExplanation(Standing standing, WhatIf whatIf) {
    Score score = standing.score();
    Row row =
        add("unit_explanation")
            .with("edition_year", score.year())
            .with("year", score.year())
            .with("cluster_code", score.cluster())
            .with("unit_code", score.unit())
            .with("points_open", whatIf.pointsOpen(standing));
    boolean ranked = score.isRanked();
    addNeighbour(row, "above", ranked ? whatIf.above(standing) : null);
    addNeighbour(row, "below", ranked ? whatIf.below(standing) : null);
    row.with("points_to_rise", ranked ? whatIf.pointsToRise(standing) : null)
        .with("points_to_fall", ranked ? whatIf.pointsToFall(standing) : null)
        .with("best_rank", ranked ? whatIf.bestRank(standing) : null)
        .with("worst_rank", ranked ? whatIf.worstRank(standing) : null);
  }

  private static void addNeighbour(Row row, String side, WhatIf.@Nullable Neighbour neighbour) {
    row.with(side + "_unit", neighbour == null ? null : neighbour.unit())
        .with(side + "_parted_by", neighbour == null ? null : neighbour.partedBy())
        .with(side + "_gap", neighbour == null ? null : neighbour.gap());
  }

  void addSuccession(Dossier.Succession succession, boolean ends) {
    add("succession")
        .with("edition_year", succession.year())
        .with("year", succession.year())
        .with("effective_on", succession.effectiveOn().toString())
        .with("predecessor_code", succession.predecessor())
        .with("successor_code", succession.successor())
        .with("share", succession.share())
        .with("ends_predecessor", Boolean.toString(ends));
  }

  private static @Nullable Fraction sixDecimals(@Nullable Fraction exact) {
    return exact == null ? null : exact.asRatio();
  }

  /** One row per period with a figure; a year figure is its own row. */
  private void addPeriods(Score score, Facts facts) {
    List<Dossier.Result> soFar = new ArrayList<>();
    for (Dossier.Result figure : Figure.shorterPeriods(facts.figures())) {
      soFar.add(figure);
      addPeriod(
          score,
          facts,
          figure,
          Figure.aggregate(facts.criterion().aggregation(), soFar),
          figure.period().index());
    }
    for (Dossier.Result figure : facts.figures()) {
      if (figure.period().isWholeYear()) {
        addPeriod(score, facts, figure, figure.value(), facts.expectation().periods());
      }
    }
  }

  private void addPeriod(
      Score score, Facts facts, Dossier.Result figure, Fraction cumulative, int periods) {
    Fraction target = facts.excluded() ? null : facts.target();
    add("unit_period")
        .with("edition_year", score.year())
        .with("year", score.year())
        .with("unit_code", score.unit())
        .with("criterion_code", facts.criterion().code())
        .with("period", figure.period().toString())
        .with("stage", figure.stage().name())
        .with("value", figure.value())
        .with("cumulative", cumulative)
        .with(
            "expected_cumulative",
            target == null
                ? null
                : facts.expectation().after(periods, facts.criterion(), target).asRatio())
        .with("source_file", figure.file())
        .with("source_line", figure.line());
  }

  void addSamePeriod(Score score, Dossier.Criterion criterion, SamePeriod same) {
    SamePeriod.Told past = same.past();
    add("unit_same_period")
        .with("edition_year", score.year())
        .with("year", score.year())
        .with("cluster_code", score.cluster())
        .with("unit_code", score.unit())
        .with("criterion_code", criterion.code())
        .with("period", same.now().figure().period().toString())
        .with("to_date", same.now().toDate())
        .with("periods", same.now().periods())
        .with("past_period", past == null ? null : past.figure().period().toString())
        .with("past_to_date", past == null ? null : past.toDate())
        .with("past_periods", past == null ? 0 : past.periods())
        .with("course", same.course())
        .with("past_source_file", past == null ? null : past.figure().file())
        .with("past_source_line", past == null ? null : past.figure().line());
    courses.merge(
        Arrays.asList(score.year(), score.cluster(), criterion.theme(), same.course()),
        1L,
        Long::sum);
  }

  void addCourseCounts(int year) {
    courses.forEach(
        (key, criteria) -> {
          if (Integer.valueOf(year).equals(key.get(0))) {
            add("course_count")
                .with("edition_year", key.get(0))
                .with("year", key.get(0))
                .with("cluster_code", key.get(1))
                .with("theme", key.get(2))
                .with("course", key.get(3))
                .with("criteria", criteria);
          }
        });
  }

  void addCluster(int year, ClusterYear cluster) {
    add("cluster_score")
        .with("edition_year", year)
        .with("year", year)
        .with("cluster_code", cluster.cluster())
        .with("units", cluster.units())
        .with("ranked_units", cluster.rankedUnits())
        .with("mean_ratio", cluster.mean())
        .with("median_ratio", cluster.median())
        .with("stddev_ratio", cluster.deviation())
        .with("min_ratio", cluster.min())
        .with("max_ratio", cluster.max())
        .with("commitments_total", cluster.commitments())
        .with("commitments_met", cluster.commitmentsMet())
        .with("mean_drift", cluster.meanDrift());
  }

  void addProposal(Score score, String award, String reason) {
    String outcome =
        switch (reason) {
          case Proposals.PROPOSED -> Proposals.PROPOSED;
          case "TIE_AT_QUOTA" -> "CONTESTED";
          default -> "NOT_PROPOSED";
        };
    add("award_proposal")
        .with("edition_year", score.year())
        .with("year", score.year())
        .with("cluster_code", score.cluster())
        .with("unit_code", score.unit())
        .with("award_code", award)
        .with("outcome", outcome)
        .with("reason_code", reason);
  }

  void addAsWas(int edition, Standing standing) {
    Score score = standing.score();
    Totals totals = score.totals();
    addHistory(
        edition,
        score.unit(),
        score.year(),
        "AS_WAS",
        totals == null ? null : totals.ratio(),
        standing.clusterRank(),
        score.commitments(),
        score.commitmentsMet(),
        score.unit());
    for (Mark mark : score.marks()) {
      addCriterionHistory(
          edition, score.unit(), score.year(), "AS_WAS", CriterionPast.asItWas(mark.facts()));
    }
  }

  void addAsToday(int edition, History history, String unit, int year, Past past) {
    addHistory(
        edition,
        unit,
        year,
        "AS_TODAY",
        past.ratio(),
        past.clusterRank(),
        past.commitments(),
        past.commitmentsMet(),
        String.join(";", past.weights().keySet()));
    CriterionPast.all(history, unit, year, past)
        .forEach(row -> addCriterionHistory(edition, unit, year, "AS_TODAY", row));
  }

  private void addHistory(
      int edition,
      String unit,
      int year,
      String view,
      @Nullable Fraction ratio,
      @Nullable Integer rank,
      int commitments,
      int commitmentsMet,
      String fromUnits) {
    add("unit_history")
        .with("edition_year", edition)
        .with("unit_code", unit)
        .with("year", year)
        .with("view", view)
        .with("score_ratio", ratio)
        .with("cluster_rank", rank)
        .with("commitments_total", commitments)
        .with("commitments_met", commitmentsMet)
        .with("from_units", fromUnits);
  }

  private void addCriterionHistory(
      int edition, String unit, int year, String view, CriterionPast row) {
    add("unit_criterion_history")
        .with("edition_year", edition)
        .with("unit_code", unit)
        .with("criterion_code", row.criterion())
        .with("year", year)
        .with("view", view)
        .with("target", row.target())
        .with("actual", row.actual())
        .with("achievement", row.achievement());
  }

  void addStage(int edition, String cluster, @Nullable String unit, PlanStage stage) {
    add("unit_stage")
        .with("edition_year", edition)
        .with("cluster_code", cluster)
        .with("unit_code", unit)
        .with("from_year", stage.fromYear())
        .with("to_year", stage.toYear())
        .with("years_ranked", stage.yearsRanked())
        .with("mean_ratio", stage.meanRatio())
        .with("mean_rank", stage.meanRank())
        .with("commitments_total", stage.commitments())
        .with("commitments_met", stage.commitmentsMet())
        .with("ratio_slope", stage.slope());
  }
}
