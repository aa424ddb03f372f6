package vn.thidua.reports.scope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.thidua.reports.mart.AwardFilter;
import vn.thidua.reports.mart.AwardProposal;
import vn.thidua.reports.mart.ClusterName;
import vn.thidua.reports.mart.ClusterReading;
import vn.thidua.reports.mart.ClusterStanding;
import vn.thidua.reports.mart.ClusterYear;
import vn.thidua.reports.mart.CourseCount;
import vn.thidua.reports.mart.GroupPoints;
import vn.thidua.reports.mart.HeatCell;
import vn.thidua.reports.mart.HistoryView;
import vn.thidua.reports.mart.LastYear;
import vn.thidua.reports.mart.Mart;
import vn.thidua.reports.mart.MartDatabase;
import vn.thidua.reports.mart.Move;
import vn.thidua.reports.mart.Mover;
import vn.thidua.reports.mart.PageRequest;
import vn.thidua.reports.mart.RankingRow;
import vn.thidua.reports.mart.Reading;
import vn.thidua.reports.mart.SelfScore;
import vn.thidua.reports.mart.Slice;
import vn.thidua.reports.mart.UnitCriterion;
import vn.thidua.reports.mart.UnitName;
import vn.thidua.reports.mart.UnitRatio;
import vn.thidua.reports.mart.UnitYear;
import vn.thidua.reports.mart.UnreportedUnit;

/** Role × question: what each role gets out of the same database. */
class ScopeIT {
  private static final long NOW = 3; // 2025: Hoàn Kiếm leads C01
  private static final long LAST_YEAR = 1; // 2024: Ba Đình led it

  private static final Viewer HEAD = Viewer.clusterHead("HK");
  private static final Viewer MEMBER = Viewer.unit("DD");
  private static final String ALL = "BD CG DAI DD HAI HK IM PXA PXB STC TH";
  private static final String C01 = "BD CG DD HK TH";

  private final Mart mart = new Mart(MartDatabase.filled());

  /** A list of the read model, and the units (or clusters) in it for board, head and unit. */
  record Line(
      String question,
      Function<Reading, Stream<String>> ask,
      String board,
      String head,
      String unit) {
    @Override
    public String toString() {
      return question;
    }
  }

  static List<Line> matrix() {
    return List.of(
        line(
            "cluster names",
            r -> r.directory().clusters().stream().map(ClusterName::clusterCode),
            "C01 C02 C03",
            "C01",
            "C01"),
        line(
            "unit names",
            r -> r.directory().units("", 99).stream().map(UnitName::unitCode),
            ALL,
            C01,
            C01),
        line(
            "cluster figures",
            r -> r.overview().clusters().stream().map(ClusterStanding::clusterCode),
            "C01 C02 C03",
            "C01 C02 C03",
            "C01"),
        line(
            "clusters over the years",
            r -> r.overview().clusterYears().stream().map(ClusterYear::clusterCode),
            "C01 C02 C03",
            "C01 C02 C03",
            "C01"),
        line(
            "spread",
            r -> r.overview().unitRatios().stream().map(UnitRatio::unitCode),
            "BD CG DD HAI HK STC TH",
            C01,
            C01),
        line(
            "movers",
            r -> r.overview().movers(Move.UP, Slice.ALL, 9).stream().map(Mover::unitCode),
            "HK STC",
            "HK",
            "HK"),
        line(
            "ranking",
            r ->
                r.rankings().page(null, new PageRequest(1, 100)).rows().stream()
                    .map(RankingRow::unitCode),
            ALL,
            C01,
            C01),
        line(
            "group points",
            r -> r.rankings().allGroups(null).list().stream().map(GroupPoints::unitCode),
            "BD CG DAI DD HAI HK IM STC TH",
            C01,
            C01),
        line(
            "attention",
            r -> r.overview().attention(Slice.ALL, 99).stream().map(UnitCriterion::unitCode),
            "BD DD HAI HK TH",
            "BD DD HK TH",
            "DD"),
        line(
            "unreported",
            r -> r.overview().unreported(Slice.ALL, 99).stream().map(UnreportedUnit::unitCode),
            "IM",
            "",
            ""),
        line(
            "awards",
            r -> r.rankings().awards(AwardFilter.ALL).stream().map(AwardProposal::unitCode),
            "BD CG DD HK IM STC TH",
            C01,
            "DD"),
        line(
            "heat map",
            r -> own(r).heat().stream().map(HeatCell::unitCode),
            "BD CG DD HK TH",
            "BD CG DD HK TH",
            "DD"),
        line(
            "self scores",
            r -> own(r).selfScores().stream().map(SelfScore::unitCode),
            C01,
            C01,
            "DD"),
        line(
            "rank paths",
            r -> own(r).paths(HistoryView.AS_TODAY).stream().map(UnitYear::unitCode),
            "BD HK",
            "BD HK",
            ""));
  }

  private static Line line(
      String question,
      Function<Reading, Stream<String>> ask,
      String board,
      String head,
      String unit) {
    return new Line(question, ask, board, head, unit);
  }

  private static ClusterReading own(Reading reading) {
    return reading.cluster("C01").orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("matrix")
  void showsEachRoleItsRowsAndNoOthers(Line line) {
    assertThat(asked(line, NOW, Viewer.board())).isEqualTo(words(line.board()));
    assertThat(asked(line, NOW, HEAD)).isEqualTo(words(line.head()));
    assertThat(asked(line, NOW, MEMBER)).isEqualTo(words(line.unit()));
  }

  @ParameterizedTest
  @MethodSource("matrix")
  void keepsFiguresFromWhoKeepsTheAccounts(Line line) {
    Reading reading = mart.read(NOW, Viewer.admin());
    if (line.question().endsWith("names")) {
      assertThat(line.ask().apply(reading)).isNotEmpty();
    } else {
      assertThatExceptionOfType(OutOfScope.class).isThrownBy(() -> line.ask().apply(reading));
    }
  }

  @ParameterizedTest
  @MethodSource("matrix")
  void showsNothingOfAnyoneToAUnitThatIsInNoCluster(Line line) {
    if (!List.of("heat map", "self scores", "rank paths").contains(line.question())) {
      assertThat(asked(line, NOW, Viewer.unit("GONE"))).isEmpty();
      assertThat(asked(line, NOW, Viewer.clusterHead("GONE"))).isEmpty();
    }
  }

  @Test
  void letsAHeadLeadOnlyInItsYears() {
    Reading lastYear = mart.read(LAST_YEAR, HEAD);
    assertThat(lastYear.sight().headedCluster()).isNull();
    assertThat(lastYear.unit("HK")).isPresent();
    refuses(() -> lastYear.unit("BD"));
    assertThat(lastYear.overview().clusters())
        .extracting(ClusterStanding::clusterCode)
        .containsExactly("C01");
    assertThat(mart.read(LAST_YEAR, Viewer.clusterHead("BD")).unit("HK")).isPresent();
  }

  @Test
  void setsAUnitBesideItselfOnlyForWhoSeesItInBothYears() {
    assertThat(mart.read(NOW, HEAD).lastYear("HK")).isPresent();
    assertThat(mart.read(NOW, HEAD).lastYear("BD")).isEmpty();
    assertThat(mart.read(NOW, HEAD).lastYearAbsence("BD")).isEqualTo(LastYear.Absence.NOTHING_THEN);
    refuses(() -> mart.read(NOW, HEAD).lastYear("STC"));
    refuses(() -> mart.read(NOW, MEMBER).lastYear("HK"));
    refuses(() -> mart.read(NOW, MEMBER).lastYearAbsence("HK"));
    assertThat(mart.read(NOW, MEMBER).overview().courses(Slice.ALL))
        .extracting(CourseCount::clusterCode)
        .containsOnly("C01");
  }

  @Test
  void opensUnitsAndClustersOnlyToTheirOwn() {
    assertThat(mart.read(NOW, HEAD).unit("TH")).isPresent();
    refuses(() -> mart.read(NOW, HEAD).unit("STC"));
    assertThat(mart.read(NOW, HEAD).cluster("C02")).isPresent();
    refuses(() -> mart.read(NOW, HEAD).cluster("C02").orElseThrow().ranking());
    refuses(() -> mart.read(NOW, HEAD).cluster("C02").orElseThrow().groups());
    assertThat(mart.read(NOW, HEAD).cluster("C02").orElseThrow().heat()).isEmpty();
    assertThat(mart.read(NOW, MEMBER).unit("DD")).isPresent();
    refuses(() -> mart.read(NOW, MEMBER).unit("HK"));
    refuses(() -> mart.read(NOW, MEMBER).cluster("C02"));
    refuses(() -> mart.read(NOW, MEMBER).rankings().ofCluster("C02"));
    assertThat(mart.read(NOW, MEMBER).rankings().ofCluster("C01")).hasSize(5);
  }

  @Test
  void doesNotTellAUnitWhichOthersExist() {
    refuses(() -> mart.read(NOW, MEMBER).unit("NOBODY"));
    refuses(() -> mart.read(NOW, Viewer.admin()).unit("HK"));
  }

  @Test
  void showsRunsToBoardAndAdminOnly() {
    assertThat(mart.runs(Viewer.board()).byId(3)).isPresent();
    assertThat(mart.runs(Viewer.admin()).byId(3)).isPresent();
    refuses(() -> mart.runs(HEAD).byId(3));
    refuses(() -> mart.runs(MEMBER).byId(3));
  }

  @Test
  void givesTheCityFiguresToEveryUnit() {
    assertThat(mart.read(NOW, MEMBER).overview().coverage()).isPresent();
    assertThat(mart.read(NOW, MEMBER).overview().statuses()).isNotEmpty();
    assertThat(mart.read(NOW, MEMBER).overview().cityYears()).isNotEmpty();
    refuses(() -> mart.read(NOW, Viewer.admin()).overview().coverage());
  }

  private Set<String> asked(Line line, long edition, Viewer viewer) {
    return new TreeSet<>(line.ask().apply(mart.read(edition, viewer)).toList());
  }

  private static Set<String> words(String words) {
    return words.isEmpty() ? Set.of() : new TreeSet<>(List.of(words.split(" ")));
  }

  private static void refuses(Runnable asking) {
    assertThatExceptionOfType(OutOfScope.class).isThrownBy(asking::run);
  }
}
