package vn.thidua.reports.mart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.thidua.reports.scope.Viewer;
import vn.thidua.reports.text.Language;

/** Every question of the read model against the batch's own tables. */
class MartIT {
  private static final long EDITION = 3;

  private final Mart mart = new Mart(MartDatabase.filled());
  private final Reading reading = mart.read(EDITION, Viewer.board());

  @Test
  void readsTheContractItWasBuiltFor() {
    assertThat(mart.contract().state()).isEqualTo(Contract.State.READY);
  }

  @Test
  void saysThatNothingWasPublishedYet() {
    Contract contract = new Mart(MartDatabase.empty()).contract();
    assertThat(contract.state()).isEqualTo(Contract.State.NO_MART);
    assertThat(contract.message(Language.EN)).contains("Run the batch");
  }

  @Test
  void showsTheCurrentEditionOfEachYear() {
    assertThat(mart.editions().current())
        .extracting(Edition::editionId)
        .containsExactly(3L, 1L, 4L, 5L, 6L, 8L);
    assertThat(mart.editions().all())
        .extracting(Edition::editionId)
        .containsExactly(3L, 2L, 1L, 4L, 5L, 6L, 8L, 7L);
    Edition latest = mart.editions().latest().orElseThrow();
    assertThat(latest.kind()).isEqualTo(EditionKind.PROVISIONAL);
    assertThat(latest.asOf()).isEqualTo(LocalDate.of(2025, 9, 30));
    assertThat(latest.publishedAt()).isEqualTo(Instant.parse("2025-10-01T01:00:42Z"));
    assertThat(mart.editions().currentOf(2024).orElseThrow().editionId()).isEqualTo(1);
    assertThat(mart.editions().currentOf(1999)).isEmpty();
  }

  @Test
  void refusesAnEditionThatIsNotThere() {
    assertThatThrownBy(() -> mart.read(99, Viewer.board())).isInstanceOf(NoSuchEdition.class);
  }

  @Test
  void readsAReplacedEditionAsItWas() {
    assertThat(mart.read(2, Viewer.board()).rankings().ofCluster("C01"))
        .extracting(RankingRow::totalPoints)
        .containsOnly(new BigDecimal("50"));
  }

  @Test
  void tellsRunsTheirFilesAndWhatTheyRefused() {
    Runs runs = mart.runs(Viewer.admin());
    Page<Run> page = runs.page(new PageRequest(1, 2));
    assertThat(page.total()).isEqualTo(4);
    assertThat(page.pages()).isEqualTo(2);
    assertThat(page.rows()).extracting(Run::runId).containsExactly(4L, 3L);
    assertThat(page.rows().get(0).finishedAt()).isNull();
    assertThat(page.rows().get(0).rowsRead()).isNull();
    assertThat(runs.byId(3).orElseThrow().rowsRejected()).isEqualTo(3);
    assertThat(runs.files(3, new PageRequest(1, 50)).rows())
        .extracting(SourceFile::sourceFile, SourceFile::rowsAccepted)
        .containsExactly(
            tuple("results/2025/cum-01.csv", 997L), tuple("results/2025/cum-02.csv", 303L));
    assertThat(runs.filesWithRejects(3, new PageRequest(2, 1)).rows()).hasSize(1);
    assertThat(runs.rejectCounts(3)).hasSize(3);
  }

  @Test
  void narrowsRefusedRowsToASenderOrARule() {
    Runs runs = mart.runs(Viewer.board());
    assertThat(runs.rejects(3, RejectFilter.ALL, new PageRequest(1, 2)).rows())
        .extracting(Reject::sourceLine)
        .containsExactly(7L, 9L);
    assertThat(
            runs.rejects(3, new RejectFilter(null, "not_a_number"), new PageRequest(1, 10)).total())
        .isEqualTo(1);
    List<Reject> sender = new ArrayList<>();
    runs.rejects(3, new RejectFilter("results/2025/cum-01.csv", null)).each(sender::add);
    assertThat(sender).extracting(Reject::value).containsExactly("1,234", "XX");
    assertThat(sender.get(1).message(Language.VI)).isEqualTo("Dòng 9: không có đơn vị XX.");
  }

  /** A page holds one severity or more, and ends anywhere in them. */
  @Test
  void turnsPagesOfFindingsFromTheGravestOn() {
    Quality quality = reading.quality();
    FindingFilter all = new FindingFilter(null, null, null, null);
    List<Finding> held = quality.findings(all).list();
    assertThat(held)
        .extracting(Finding::findingCode)
        .containsExactly("missing_report", "amended_late", "incomplete_report");
    for (int size = 1; size <= 3; size++) {
      List<Finding> turned = new ArrayList<>();
      for (int number = 1; number <= 3; number++) {
        Page<Finding> page = quality.findings(all, new PageRequest(number, size));
        assertThat(page.total()).isEqualTo(3);
        turned.addAll(page.rows());
      }
      assertThat(turned).isEqualTo(held);
    }
  }

  @Test
  void countsTheFindingsThatAFilterHolds() {
    PageRequest first = new PageRequest(1, 10);
    assertThat(
            Stream.of(
                new FindingFilter("C01", null, null, null),
                new FindingFilter(null, "HK", null, null),
                new FindingFilter(null, null, "amended_late", null),
                new FindingFilter(null, null, null, Finding.Severity.SERIOUS),
                new FindingFilter("C01", null, null, Finding.Severity.SERIOUS)))
        .extracting(filter -> reading.quality().findings(filter, first))
        .extracting(Page::total, page -> (long) page.rows().size())
        .containsExactly(tuple(2L, 2L), tuple(2L, 2L), tuple(1L, 1L), tuple(1L, 1L), tuple(0L, 0L));
  }

  @Test
  void findsUnitsWithoutTheirAccents() {
    assertThat(reading.directory().units("dong da", 10))
        .extracting(UnitName::unitCode)
        .containsExactly("DD");
    assertThat(reading.directory().units("BA ĐÌNH", 10))
        .extracting(UnitName::unitCode)
        .containsExactly("BD");
    assertThat(reading.directory().units("", 100)).hasSize(11);
    assertThat(reading.directory().clusters())
        .extracting(ClusterName::clusterCode, ClusterName::units)
        .containsExactly(tuple("C01", 5L), tuple("C02", 4L), tuple("C03", 2L));
  }

  @Test
  void ordersNamesTheVietnameseWay() {
    assertThat(reading.directory().units("ủy ban nhân dân quận", 100))
        .extracting(UnitName::unitCode)
        .containsExactly("BD", "CG", "DD", "HK", "TH");
  }

  @Test
  void saysHowTheCityStands() {
    Overview overview = reading.overview();
    assertThat(overview.coverage().orElseThrow().reportedUnits()).isEqualTo(8);
    assertThat(overview.statuses())
        .extracting(StatusCount::theme, StatusCount::status, StatusCount::criteria)
        .contains(tuple("INITIATIVE", Status.SCORED, 1L), tuple(null, Status.OFF_TRACK, 3L));
    assertThat(overview.clusters())
        .extracting(ClusterStanding::clusterCode, ClusterStanding::rulebookSound)
        .containsExactly(tuple("C01", true), tuple("C02", true), tuple("C03", false));
    assertThat(overview.unsoundClusters())
        .extracting(ClusterStanding::meanRatio)
        .containsExactly((BigDecimal) null);
    assertThat(overview.unitRatios())
        .extracting(UnitRatio::unitCode)
        .containsExactly("HK", "BD", "DD", "CG", "TH", "STC", "HAI");
  }

  @Test
  void setsAUnitBesideItselfInTheYearBefore() {
    LastYear lastYear = reading.lastYear("HK").orElseThrow();
    assertThat(lastYear.edition().editionId()).isEqualTo(1);
    assertThat(lastYear.fromUnits()).isNull();
    assertThat(lastYear.criteria())
        .extracting(
            SamePeriod::criterionCode,
            SamePeriod::period,
            SamePeriod::toDate,
            SamePeriod::pastPeriod,
            SamePeriod::pastToDate,
            SamePeriod::course,
            SamePeriod::pastSourceLine)
        .containsExactly(
            tuple(
                "A1",
                "2025-02",
                new BigDecimal("190"),
                "2024-02",
                new BigDecimal("170"),
                Course.BETTER,
                3L),
            tuple(
                "A2",
                "2025-Q1",
                new BigDecimal("1.3"),
                "2024-Q1",
                new BigDecimal("1.2"),
                Course.WORSE,
                4L));
    assertThat(lastYear.periods()).extracting(PeriodFigure::period).contains("2025-02");
    assertThat(lastYear.pastPeriods()).extracting(PeriodFigure::period).contains("2024-02");
  }

  @Test
  void saysWhyAUnitIsNotBesideItself() {
    assertThat(reading.lastYear("DD")).isEmpty();
    assertThat(reading.lastYearAbsence("DD")).isEqualTo(LastYear.Absence.NOTHING_THEN);
    Reading before = mart.read(1, Viewer.board());
    assertThat(before.lastYear()).isEmpty();
    assertThat(before.lastYear("HK")).isEmpty();
    assertThat(before.lastYearAbsence("HK")).isEqualTo(LastYear.Absence.NEVER_COMPARED);
  }

  @Test
  void countsCriteriaByTheirCourse() {
    assertThat(reading.overview().courses(Slice.ALL))
        .extracting(
            CourseCount::clusterCode,
            CourseCount::theme,
            CourseCount::course,
            CourseCount::criteria)
        .containsExactly(
            tuple("C01", "INITIATIVE", Course.NO_FIGURE, 1L),
            tuple("C01", null, Course.BETTER, 1L),
            tuple("C01", null, Course.SAME, 1L),
            tuple("C01", null, Course.WORSE, 1L),
            tuple("C02", null, Course.OTHER_MEASURE, 2L));
    assertThat(reading.overview().courses(new Slice("C01", "INITIATIVE"))).hasSize(1);
    assertThat(mart.read(1, Viewer.board()).overview().courses(Slice.ALL)).isEmpty();
  }

  @Test
  void putsFirstWhatIsFurthestBehind() {
    Overview overview = reading.overview();
    assertThat(overview.attention(Slice.ALL, 3))
        .extracting(UnitCriterion::unitCode, UnitCriterion::status)
        .containsExactly(
            tuple("HAI", Status.OFF_TRACK),
            tuple("TH", Status.OFF_TRACK),
            tuple("BD", Status.OFF_TRACK));
    assertThat(overview.attentionTotal(Slice.ALL)).isEqualTo(5);
    assertThat(overview.unreported(Slice.ALL, 9))
        .extracting(UnreportedUnit::unitCode)
        .containsExactly("IM");
  }

  @Test
  void tellsFiveYearsAsTheyStoodForThisEdition() {
    assertThat(reading.overview().clusterYears())
        .extracting(ClusterYear::clusterCode, ClusterYear::year, ClusterYear::meanRatio)
        .contains(
            tuple("C01", 2024, new BigDecimal("0.925000")),
            tuple("C01", 2025, new BigDecimal("0.880000")))
        .doesNotContain(tuple("C01", 2025, new BigDecimal("0.500000")));
    assertThat(reading.overview().cityYears())
        .extracting(CityYear::year, CityYear::status, CityYear::criteria)
        .contains(tuple(2024, Status.MET, 9L), tuple(2025, Status.MET, 2L));
  }

  @Test
  void showsWhoMoved() {
    assertThat(reading.overview().movers(Move.UP, Slice.ALL, 10))
        .extracting(Mover::unitCode)
        .containsExactly("HK", "STC");
    assertThat(reading.overview().movers(Move.DOWN, Slice.ALL, 10))
        .extracting(Mover::unitCode)
        .containsExactly("BD");
  }

  @Test
  void ranksAClusterWithItsUnrankedLast() {
    ClusterReading cluster = reading.cluster("C02").orElseThrow();
    assertThat(cluster.ranking())
        .extracting(RankingRow::unitCode, RankingRow::clusterRank, RankingRow::unrankedReason)
        .containsExactly(
            tuple("STC", 1, null),
            tuple("HAI", 2, null),
            tuple("DAI", null, UnrankedReason.DECISION),
            tuple("IM", null, UnrankedReason.NO_REPORT));
    assertThat(cluster.groups()).hasSize(12);
    assertThat(cluster.criteria()).extracting(Criterion::criterionCode).first().isEqualTo("A");
    assertThat(cluster.rulebook().orElseThrow().decimals()).isEqualTo(2);
    assertThat(cluster.heat()).hasSize(6);
    assertThat(cluster.selfScores()).extracting(SelfScore::unitCode).first().isEqualTo("HAI");
    assertThat(cluster.statuses()).hasSize(2);
    assertThat(cluster.years()).hasSize(2);
    assertThat(cluster.stages()).extracting(StageYears::fromYear).containsExactly(2021);
    assertThat(cluster.paths(HistoryView.AS_TODAY)).hasSize(1);
    assertThat(cluster.attention(10)).hasSize(1);
    assertThat(cluster.unreported(9)).hasSize(1);
  }

  @Test
  void showsAClusterWithoutARulebookWithoutFigures() {
    ClusterReading cluster = reading.cluster("C03").orElseThrow();
    assertThat(cluster.rulebook().orElseThrow().isSound()).isFalse();
    assertThat(cluster.criteria()).isEmpty();
    assertThat(cluster.ranking())
        .extracting(RankingRow::totalPoints, RankingRow::unrankedReason)
        .containsOnly(tuple(null, UnrankedReason.NO_RULEBOOK));
  }

  @Test
  void tellsAUnitAgainstItsCommitments() {
    UnitReading unit = reading.unit("HK").orElseThrow();
    assertThat(unit.name().unit(Language.EN)).isEqualTo("Hoàn Kiếm district");
    assertThat(unit.score().orElseThrow().clusterRank()).isEqualTo(1);
    assertThat(unit.selfScore().orElseThrow().drift()).isEqualByComparingTo("-3");
    assertThat(unit.rulebook()).isPresent();
    assertThat(unit.criteria())
        .extracting(UnitCriterion::criterionCode)
        .containsExactly("A1", "A2", "B1", "C1");
    assertThat(unit.groups())
        .extracting(GroupPoints::points)
        .containsExactly(new BigDecimal("66"), new BigDecimal("20"), new BigDecimal("9"));
    assertThat(unit.periods("A1"))
        .extracting(PeriodFigure::period, PeriodFigure::sourceFile, PeriodFigure::sourceLine)
        .containsExactly(
            tuple("2025-01", "results/2025/cum-01.csv", 2L),
            tuple("2025-02", "results/2025/cum-01.csv", 3L));
    assertThat(unit.periods()).hasSize(3);
    assertThat(unit.commitments())
        .extracting(Commitment::criterionCode, Commitment::revision)
        .containsExactly(tuple("A1", 0L), tuple("A1", 1L), tuple("A2", 0L), tuple("B1", 0L));
    assertThat(unit.years(HistoryView.AS_TODAY))
        .extracting(UnitYear::year)
        .containsExactly(2024, 2025);
    assertThat(unit.criterionYears(HistoryView.AS_TODAY)).hasSize(2);
    assertThat(unit.stages()).hasSize(1);
    assertThat(unit.awards()).extracting(AwardProposal::outcome).containsExactly(Outcome.PROPOSED);
  }

  @Test
  void answersNothingForWhatIsNotInTheEdition() {
    assertThat(reading.unit("NOBODY")).isEmpty();
    assertThat(reading.cluster("NOBODY")).isEmpty();
  }

  @Test
  void ranksTheCityWithSharedRanks() {
    assertThat(reading.rankings().page(null, new PageRequest(1, 100)).rows())
        .extracting(RankingRow::unitCode, RankingRow::cityRank)
        .startsWith(tuple("HK", 1), tuple("BD", 2), tuple("DD", 2), tuple("STC", 4));
    assertThat(reading.rankings().allRows(null).list()).hasSize(11);
    assertThat(reading.rankings().allGroups(null).list()).hasSize(27);
    assertThat(reading.rankings().classes())
        .extracting(ClassCount::clusterCode, ClassCount::classCode, ClassCount::units)
        .containsExactly(
            tuple("C01", "XS", 2L),
            tuple("C01", "T", 3L),
            tuple("C02", "XS", 1L),
            tuple("C02", null, 1L));
  }

  @Test
  void tellsWhyAUnitIsProposedOrNot() {
    assertThat(reading.rankings().awardRules())
        .extracting(AwardRule::awardCode)
        .containsExactly("CO", "BK");
    assertThat(reading.rankings().awards(AwardFilter.ALL)).hasSize(9);
    assertThat(reading.rankings().awards(new AwardFilter("C01", null, "CO", Outcome.NOT_PROPOSED)))
        .extracting(AwardProposal::unitCode, AwardProposal::reasonCode)
        .containsExactly(
            tuple("BD", AwardReason.QUOTA),
            tuple("DD", AwardReason.BARRED),
            tuple("CG", AwardReason.MIN_RATIO),
            tuple("TH", AwardReason.MIN_RATIO));
  }

  @Test
  void pagesTheRankingAndTellsHowFirmEachRankIs() {
    Page<RankingRow> second = reading.rankings().page(null, new PageRequest(2, 3));
    assertThat(second.total()).isEqualTo(11);
    assertThat(second.rows()).hasSize(3);
    assertThat(second.rows().get(0).unitCode()).isEqualTo("STC");
    RankingRow first = reading.rankings().page("C01", new PageRequest(1, 3)).rows().get(0);
    assertThat(first.pointsToFall()).isEqualByComparingTo("1.51");
    assertThat(first.bestRank()).isEqualTo(1);
    assertThat(first.worstRank()).isEqualTo(2);
    RankingRow seen =
        mart.read(EDITION, Viewer.unit("DD"))
            .rankings()
            .page("C01", new PageRequest(1, 3))
            .rows()
            .get(0);
    assertThat(seen.unitCode()).isEqualTo("HK");
    assertThat(seen.pointsToFall()).as("not told to another unit").isNull();
    assertThat(reading.rankings().classification("C01"))
        .extracting(ClassRule::classCode)
        .startsWith("XS");
    assertThat(reading.rankings().awardReasons("C01"))
        .extracting(ReasonCount::awardCode, ReasonCount::reasonCode, ReasonCount::units)
        .contains(
            tuple("CO", AwardReason.MIN_RATIO, 2L), tuple("BK", AwardReason.TIE_AT_QUOTA, 2L));
  }

  @Test
  void tellsWhatAUnitIsMadeOf() {
    assertThat(reading.unit("HK").orElseThrow().contributors(HistoryView.AS_TODAY))
        .extracting(Contributor::year, Contributor::unitCode)
        .containsExactly(tuple(2024, "HK"), tuple(2025, "HK"));
  }

  @Test
  void readsAFileOfTheDossierInItsOrder() {
    SourceReading source = reading.source();
    Page<SourceRow> workbook = source.page("results/2025/cum-01.xlsx", new PageRequest(1, 10));
    assertThat(workbook.rows())
        .extracting(SourceRow::sheet, SourceRow::sourceLine, SourceRow::usedAs)
        .containsExactly(
            tuple("results", 6L, RowUse.SUPERSEDED), tuple("results", 7L, RowUse.LOWER_STAGE));
    assertThat(source.pageOf("commitments/cum-01.csv", 9, 3)).isEqualTo(2);
    assertThat(source.pageOf("commitments/cum-01.csv", 99, 3)).isEqualTo(1);
    assertThat(source.page("adjustments.csv", new PageRequest(1, 10)).rows())
        .extracting(SourceRow::decision)
        .containsExactly(Adjustment.Kind.BONUS, Adjustment.Kind.EXCLUDE);
    assertThat(
            mart.read(EDITION, Viewer.unit("DD"))
                .source()
                .page("commitments/cum-01.csv", new PageRequest(1, 10))
                .total())
        .isZero();
  }

  @Test
  void tellsHowEveryNumberOfAUnitWasMade() {
    UnitReading unit = reading.unit("HK").orElseThrow();
    CriterionExplanation criterion = unit.explanations().get(0);
    assertThat(criterion.points(Language.EN)).isEqualTo("40 × min(0.9, 1) = 36");
    assertThat(criterion.points(Language.VI)).isEqualTo("40 × min(0,9; 1) = 36");
    assertThat(criterion.actual(Language.VI)).isEqualTo("2025-01: 100 + 2025-02: 90 = 190");
    UnitExplanation place = unit.explanation().orElseThrow();
    assertThat(place.below(Language.EN)).isEqualTo("Ba Đình district");
    assertThat(place.above(Language.EN)).isEmpty();
    assertThat(place.pointsToFall()).isEqualByComparingTo("1.51");
    assertThat(unit.rowsNotCounted())
        .extracting(ResultRow::usedAs, ResultRow::sheet, ResultRow::sourceLine)
        .containsExactly(
            tuple(RowUse.SUPERSEDED, "results", 6L), tuple(RowUse.LOWER_STAGE, "results", 7L));
    assertThat(unit.adjustments())
        .extracting(Adjustment::kind, Adjustment::decisionNo)
        .containsExactly(tuple(Adjustment.Kind.BONUS, "12/QĐ"));
    assertThat(unit.findings())
        .extracting(finding -> finding.message(Language.VI))
        .containsExactly("Chỉ tiêu điều chỉnh muộn.", "Mới báo cáo 8 trong 9 kỳ.");
  }
}
