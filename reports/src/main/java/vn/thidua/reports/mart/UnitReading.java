package vn.thidua.reports.mart;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One unit of an edition: whether it keeps what it signed. */
public final class UnitReading {
  static final Query<UnitCriterion> CRITERIA = Query.of("unit/criteria", UnitCriterion.class);
  private static final Query<PeriodFigure> PERIODS = Query.of("unit/periods", PeriodFigure.class);
  private static final Query<SamePeriod> SAME_PERIODS =
      Query.of("unit/same_periods", SamePeriod.class);
  private static final Query<Commitment> COMMITMENTS =
      Query.of("unit/commitments", Commitment.class);
  private static final Query<SelfScore> SELF_SCORE =
      Query.of("cluster/self_scores", SelfScore.class);
  private static final Query<UnitYear> YEARS = Query.of("cluster/paths", UnitYear.class);
  private static final Query<CriterionYear> CRITERION_YEARS =
      Query.of("unit/criterion_years", CriterionYear.class);
  private static final Query<Contributor> CONTRIBUTORS =
      Query.of("unit/contributors", Contributor.class);
  private static final Query<StageYears> STAGES = Query.of("unit/stages", StageYears.class);

  private static final Query<CriterionExplanation> EXPLANATIONS =
      Query.of("unit/explanations", CriterionExplanation.class);
  private static final Query<UnitExplanation> EXPLANATION =
      Query.of("unit/explanation", UnitExplanation.class);
  private static final Query<ResultRow> ROWS_NOT_COUNTED =
      Query.of("unit/rows_not_counted", ResultRow.class);
  private static final Query<Adjustment> ADJUSTMENTS =
      Query.of("unit/adjustments", Adjustment.class);
  private static final Query<RankSharer> SHARING_RANK =
      Query.of("unit/sharing_rank", RankSharer.class);
  private static final Query<Succession> SUCCESSIONS =
      Query.of("unit/successions", Succession.class);
  private static final Query<YearHeld> YEARS_HELD = Query.of("unit/years_held", YearHeld.class);

  private final Asker asker;
  private final UnitName name;

  UnitReading(Asker asker, UnitName name) {
    this.asker = asker;
    this.name = name;
  }

  /** Reads at once what will be asked of each of several units whose scorecards are written. */
  static void ahead(Asker asker, Collection<String> unitCodes, @Nullable Edition previous) {
    // whose values these are is put in for each unit
    String any = "";
    asker.ahead(Reading.PLACE, unit(any), unitCodes);
    asker.ahead(CRITERIA, CriterionFilter.ofUnit(any).parameters(), unitCodes);
    asker.ahead(PERIODS, periodsAsked(any), unitCodes);
    asker.ahead(SELF_SCORE, selfScoreAsked(any), unitCodes);
    asker.ahead(EXPLANATIONS, unit(any), unitCodes);
    asker.ahead(EXPLANATION, unit(any), unitCodes);
    asker.ahead(ADJUSTMENTS, unit(any), unitCodes);
    asker.ahead(SUCCESSIONS, unit(any), unitCodes);
    asker.ahead(SHARING_RANK, unit(any), unitCodes);
    Rankings.ahead(asker, unitCodes);
    Quality.ahead(asker, unitCodes);
    if (previous != null) {
      Overview.changesAhead(asker, previous, unitCodes);
    }
  }

  /** The edition it is read from. */
  public Edition edition() {
    return asker.edition();
  }

  /** The unit and where it stands. */
  public UnitName name() {
    return name;
  }

  /** The years whose current edition holds it under this code, the earliest first. */
  public List<Integer> yearsHeld() {
    return asker.list(YEARS_HELD, unit()).stream().map(YearHeld::year).toList();
  }

  /** Its line of the ranking. */
  public Optional<RankingRow> score() {
    return new Rankings(asker).ofUnit(name.unitCode());
  }

  /** Its self total against the verified one. */
  public Optional<SelfScore> selfScore() {
    return asker.first(SELF_SCORE, selfScoreAsked(name.unitCode()));
  }

  /** The rulebook it is scored under. */
  public Optional<RulebookTerms> rulebook() {
    return new Rankings(asker).rulebook(name.clusterCode());
  }

  /** The classes of its cluster's rulebook, and what each is to it. */
  public ClassLadder classes() {
    return ClassLadder.of(
        new Rankings(asker).classification(name.clusterCode()), score().orElse(null));
  }

  /** Every criterion assigned to it, in the order of the rulebook. */
  public List<UnitCriterion> criteria() {
    return asker.list(CRITERIA, CriterionFilter.ofUnit(name.unitCode()).parameters());
  }

  /** Points of its groups, in the order of the rulebook. */
  public List<GroupPoints> groups() {
    return new Rankings(asker).groupsOf(name.unitCode());
  }

  /** Every reported period of every criterion, with the file and line it came from. */
  public List<PeriodFigure> periods() {
    return asker.list(PERIODS, periodsAsked(name.unitCode()));
  }

  /** The reported periods of one criterion. */
  public List<PeriodFigure> periods(String criterionCode) {
    Map<String, @Nullable Object> values = unit();
    values.put("criterion", criterionCode);
    return asker.list(PERIODS, values);
  }

  /** Its criteria with a figure this year against the same period of the year before. */
  List<SamePeriod> samePeriods() {
    return asker.list(SAME_PERIODS, unit());
  }

  /** Its ledger: every commitment as signed and as amended. */
  public List<Commitment> commitments() {
    return asker.list(COMMITMENTS, unit());
  }

  /** Its years across reorganisations. */
  public List<UnitYear> years(HistoryView view) {
    Map<String, @Nullable Object> values = unit();
    values.put("cluster", null);
    values.put("units", null);
    values.put("view", view.name());
    return asker.list(YEARS, values);
  }

  /** Its criteria over the years. */
  public List<CriterionYear> criterionYears(HistoryView view) {
    Map<String, @Nullable Object> values = unit();
    values.put("view", view.name());
    return asker.list(CRITERION_YEARS, values);
  }

  /** The units each of its years is made of. */
  public List<Contributor> contributors(HistoryView view) {
    Map<String, @Nullable Object> values = unit();
    values.put("view", view.name());
    return asker.list(CONTRIBUTORS, values);
  }

  /** Its five-year stages. */
  public List<StageYears> stages() {
    return asker.list(STAGES, unit());
  }

  /** What became of it in the drawing up of each award. */
  public List<AwardProposal> awards() {
    return new Rankings(asker).awards(new AwardFilter(null, name.unitCode(), null, null));
  }

  /** How the numbers of each criterion were made. */
  public List<CriterionExplanation> explanations() {
    return asker.list(EXPLANATIONS, unit());
  }

  /** How its total was made and how firm its rank is; empty without a sound rulebook. */
  public Optional<UnitExplanation> explanation() {
    return asker.first(EXPLANATION, unit());
  }

  /** The units of its cluster that share its rank; empty for a unit without a rank. */
  public List<RankSharer> sharingRank() {
    return asker.list(SHARING_RANK, unit());
  }

  /** The rows of results that were read and do not enter an actual, with the reason. */
  public List<ResultRow> rowsNotCounted() {
    return asker.list(ROWS_NOT_COUNTED, unit());
  }

  /** The board's decisions on it. */
  public List<Adjustment> adjustments() {
    return asker.list(ADJUSTMENTS, unit());
  }

  /**
   * Who took over what of it in the edition's year, in order of time; empty for a unit that goes on
   * as it was, and in editions of batches that did not tell.
   */
  public List<Succession> successions() {
    return asker.list(SUCCESSIONS, unit());
  }

  /**
   * Its criteria whose status is not what it was, the worst news first.
   *
   * @param previous an earlier edition of the same year
   */
  public List<StatusChange> changes(Edition previous) {
    return Overview.changes(asker, previous, name.unitCode());
  }

  /** What looks odd or is missing, the gravest first. */
  public List<Finding> findings() {
    return Quality.findings(asker, new FindingFilter(null, name.unitCode(), null, null));
  }

  private Map<String, @Nullable Object> unit() {
    return unit(name.unitCode());
  }

  private static Map<String, @Nullable Object> unit(String unitCode) {
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("unit", unitCode);
    return values;
  }

  private static Map<String, @Nullable Object> periodsAsked(String unitCode) {
    Map<String, @Nullable Object> values = unit(unitCode);
    values.put("criterion", null);
    return values;
  }

  private static Map<String, @Nullable Object> selfScoreAsked(String unitCode) {
    Map<String, @Nullable Object> values = unit(unitCode);
    values.put("cluster", null);
    values.put("units", null);
    return values;
  }
}
