package vn.thidua.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.util.UriUtils;
import vn.thidua.reports.export.ExportFormat;
import vn.thidua.reports.mart.Edition;
import vn.thidua.reports.mart.Mart;
import vn.thidua.reports.scope.Scope;
import vn.thidua.reports.text.Language;
import vn.thidua.web.demo.Dashboard;

/**
 * Screen = PDF = XLSX = CSV = API, over whole editions: every figure of every unit, cluster and
 * award is asked of the mart itself, and demanded of everything that shows it.
 */
class SameFiguresIT {
  private static final String RANKING = "main table[data-export=ranking]";
  private static final List<String> OF_UNITS =
      List.of(
          "score_points",
          "excluded_max",
          "bonus_points",
          "penalty_points",
          "total_points",
          "score_ratio",
          "cluster_rank",
          "city_rank",
          "tie_broken_by",
          "previous_ratio",
          "previous_cluster_rank",
          "commitments_total",
          "commitments_met",
          "commitments_exceeded");
  private static final List<String> OF_CRITERIA =
      List.of(
          "target",
          "target_original",
          "actual",
          "achievement",
          "achievement_original",
          "expected_to_date",
          "pace",
          "needed_per_period",
          "reported_periods",
          "expected_periods",
          "points",
          "max_points",
          "self_points",
          "drift");
  private static final List<String> OF_CLUSTERS =
      List.of(
          "units",
          "ranked_units",
          "mean_ratio",
          "median_ratio",
          "stddev_ratio",
          "min_ratio",
          "max_ratio",
          "commitments_total",
          "commitments_met",
          "mean_drift");
  private static final String NOTHING = "–";

  @AfterAll
  static void leaveItVietnamese() throws Exception {
    Sessions.get("board", "/overview?lang=vi");
  }

  static List<Edition> editions() {
    return Dashboard.running().part(Mart.class).editions().current();
  }

  static Stream<Arguments> editionsInBothLanguages() {
    return editions().stream()
        .flatMap(edition -> Stream.of(Language.values()).map(each -> Arguments.of(edition, each)));
  }

  static Stream<Arguments> files() {
    return editionsInBothLanguages()
        .flatMap(
            each ->
                Stream.of(ExportFormat.values())
                    .map(format -> Arguments.of(each.get()[0], each.get()[1], format)));
  }

  @ParameterizedTest
  @MethodSource("files")
  void tablesToTakeAwaySayWhatTheMartSays(Edition edition, Language language, ExportFormat format)
      throws Exception {
    Published mart = new Published(edition, language);
    Taken ranking = Taken.of("ranking", edition, language, format);
    Taken criteria = Taken.of("criteria", edition, language, format);
    Taken clusters = Taken.of("clusters", edition, language, format);

    for (Published.Row unit : mart.units()) {
      Map<String, String> row = ranking.row(unit.text("unit_code"));
      OF_UNITS.forEach(name -> same(unit, name, row.get(name), unit.text(name)));
      same(unit, "class", row.get("class_name"), unit.text("class"));
      for (Published.Row group : mart.groups(unit)) {
        String name = "group_" + group.text("criterion_code");
        same(unit, name, row.get(name), group.text("points"));
      }
      for (Published.Row award : mart.awards(unit)) {
        String name = "award_" + award.text("award_code");
        same(unit, name, row.get(name), mart.word("outcome", award.text("outcome")));
      }
      for (Published.Row criterion : mart.criteria(unit)) {
        Map<String, String> line =
            criteria.row(unit.text("unit_code"), criterion.text("criterion_code"));
        OF_CRITERIA.forEach(name -> same(criterion, name, line.get(name), criterion.text(name)));
        same(
            criterion, "status", line.get("status"), mart.word("status", criterion.text("status")));
      }
    }
    for (Published.Row cluster : mart.clusters()) {
      Map<String, String> row = clusters.row(cluster.text("cluster_code"));
      OF_CLUSTERS.forEach(name -> same(cluster, name, row.get(name), cluster.text(name)));
    }
    assertThat(ranking.size()).isEqualTo(mart.units().size());
    assertThat(criteria.size())
        .isEqualTo(mart.units().stream().mapToInt(unit -> mart.criteria(unit).size()).sum());
    assertThat(clusters.size()).isEqualTo(mart.clusters().size());
  }

  @ParameterizedTest
  @MethodSource("editions")
  void theApiSaysWhatTheMartSays(Edition edition) throws Exception {
    Published mart = new Published(edition, Language.VI);
    Answered overview = Answered.of("/api/v1/overview", edition);
    for (Published.Row cluster : mart.clusters()) {
      Answered standing =
          overview.in("clusters").with("cluster_code", cluster.text("cluster_code"));
      OF_CLUSTERS.forEach(name -> same(cluster, name, standing.text(name), cluster.text(name)));
      Answered ranking =
          Answered.of("/api/v1/clusters/" + segment(cluster.text("cluster_code")), edition)
              .in("ranking");
      for (Published.Row unit : mart.units(cluster)) {
        Answered row = ranking.with("unit_code", unit.text("unit_code"));
        OF_UNITS.forEach(name -> same(unit, name, row.text(name), unit.text(name)));
      }
    }
    Answered city = Answered.of("/api/v1/rankings", edition);
    for (Published.Row unit : mart.units()) {
      Answered row = city.in("rows").with("unit_code", unit.text("unit_code"));
      Answered one = Answered.of("/api/v1/units/" + segment(unit.text("unit_code")), edition);
      OF_UNITS.forEach(name -> same(unit, name, row.text(name), unit.text(name)));
      OF_UNITS.forEach(name -> same(unit, name, one.in("score").text(name), unit.text(name)));
      for (Published.Row group : mart.groups(unit)) {
        Answered points = one.in("groups").with("criterion_code", group.text("criterion_code"));
        same(group, "points", points.text("points"), group.text("points"));
        same(group, "max_points", points.text("max_points"), group.text("max_points"));
      }
      for (Published.Row criterion : mart.criteria(unit)) {
        Answered line = one.in("criteria").with("criterion_code", criterion.text("criterion_code"));
        OF_CRITERIA.forEach(name -> same(criterion, name, line.text(name), criterion.text(name)));
        same(criterion, "status", line.text("status"), criterion.text("status"));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("editionsInBothLanguages")
  void screensSayWhatTheMartSays(Edition edition, Language language) throws Exception {
    Published mart = new Published(edition, language);
    Shown city = Shown.of("/rankings", edition, language);
    Shown clusters = Shown.of("/clusters", edition, language);
    for (Published.Row cluster : mart.clusters()) {
      String code = segment(cluster.text("cluster_code"));
      assertThat(clusters.cells("main table", "/clusters/" + code))
          .as(code)
          .endsWith(onScreen(mart, cluster));
      Shown ranking = Shown.of("/rankings?cluster=" + code, edition, language);
      Shown screen = Shown.of("/clusters/" + code, edition, language);
      for (Published.Row unit : mart.units(cluster)) {
        String path = "/units/" + segment(unit.text("unit_code"));
        List<String> expected = inCluster(mart, unit);
        assertThat(ranking.cells(RANKING, path)).as(path).startsWith(array(expected));
        assertThat(screen.cells(RANKING, path)).as(path).startsWith(array(expected));
        // without a sound rulebook there are no cells to fill
        if (!mart.criteria(unit).isEmpty()) {
          assertThat(screen.cells("main table.heat", path))
              .as(path)
              .containsExactly(heat(mart, unit));
        }
      }
    }
    for (Published.Row unit : mart.units()) {
      String path = "/units/" + segment(unit.text("unit_code"));
      assertThat(city.cells(RANKING, path)).as(path).startsWith(array(inCity(mart, unit)));
      Shown screen = Shown.of(path, edition, language);
      for (Published.Row criterion : mart.criteria(unit)) {
        assertThat(screen.cells("main table", "#" + segment(criterion.text("criterion_code"))))
            .as("%s %s", path, criterion)
            .containsExactly(array(againstCommitment(mart, criterion)));
      }
      for (Published.Row award : mart.awards(unit)) {
        assertThat(screen.text())
            .as("%s %s", path, award)
            .contains(award.text("award") + " " + mart.word("outcome", award.text("outcome")));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("editionsInBothLanguages")
  void documentsSayWhatTheMartSays(Edition edition, Language language) throws IOException {
    Published mart = new Published(edition, language);
    for (Published.Row cluster : mart.clusters()) {
      Scope scope = new Scope.OfCluster(cluster.text("cluster_code"));
      Printed ranking = Printed.of("year-end-ranking", scope, edition, language);
      Printed report = Printed.of("cluster-periodic", scope, edition, language);
      Collection<Published.Row> units = mart.units(cluster);
      for (Published.Row unit : units) {
        ranking.requires(ranked(mart, unit, units));
        report.requiresEnds(
            List.of(rank(unit, "cluster_rank"), unit.text("unit")),
            List.of(total(mart, unit), silent(unit) ? NOTHING : mart.percent(unit, "score_ratio")));
      }
    }
    Printed proposals = Printed.of("award-proposals", Scope.CITY, edition, language);
    for (Published.Row unit : mart.units()) {
      Printed scorecard =
          Printed.of("unit-scorecard", new Scope.OfUnit(unit.text("unit_code")), edition, language);
      for (Published.Row criterion : mart.criteria(unit)) {
        if (criterion.has("target")) {
          scorecard.requires(onScorecard(mart, unit, criterion));
        }
      }
      if (!silent(unit) && unit.has("total_points")) {
        for (Published.Row group : mart.groups(unit)) {
          if (group.number("max_points").signum() > 0) {
            scorecard.requires(
                List.of(
                    group.text("criterion"),
                    mart.points(group, "points"),
                    mart.value(group, "max_points")));
          }
        }
      }
      for (Published.Row award : mart.awards(unit)) {
        proposals.requires(
            List.of(
                unit.text("unit"),
                unit.text("cluster"),
                rank(unit, "cluster_rank"),
                rank(unit, "city_rank")));
        if (language == Language.VI && !award.text("outcome").equals("PROPOSED")) {
          proposals.requires(List.of(rank(unit, "city_rank"), award.text("reason")));
        }
      }
    }
  }

  /** A code as it stands in the address of a screen. */
  private static String segment(String code) {
    return UriUtils.encode(code, StandardCharsets.UTF_8);
  }

  private static List<String> inCluster(Published mart, Published.Row unit) {
    List<String> cells = new ArrayList<>();
    cells.add(unit.text("cluster_rank"));
    cells.addAll(totals(mart, unit));
    for (Published.Row group : mart.groupsOfCluster(unit)) {
      cells.add(
          mart.groups(unit).stream()
              .filter(each -> each.text("criterion_code").equals(group.text("criterion_code")))
              .filter(each -> !silent(unit) && unit.has("total_points"))
              .map(each -> mart.pointsOnScreen(each, "points"))
              .findFirst()
              .orElse(NOTHING));
    }
    cells.add(adjusted(mart, unit));
    cells.add(mart.pointsOnScreen(unit, "self_total_points"));
    cells.add(met(unit));
    return cells;
  }

  private static List<String> inCity(Published mart, Published.Row unit) {
    List<String> cells = new ArrayList<>();
    cells.add(unit.text("city_rank"));
    cells.addAll(totals(mart, unit));
    cells.add(unit.text("cluster"));
    cells.add(
        unit.has("cluster_rank")
            ? unit.text("cluster_rank") + "/" + unit.text("cluster_size")
            : NOTHING);
    cells.add(adjusted(mart, unit));
    cells.add(met(unit));
    return cells;
  }

  private static List<String> totals(Published mart, Published.Row unit) {
    String className = unit.has("class") ? unit.text("class") : NOTHING;
    if (silent(unit) || !unit.has("total_points")) {
      return List.of(NOTHING, NOTHING, className);
    }
    return List.of(
        mart.pointsOnScreen(unit, "total_points"), mart.percent(unit, "score_ratio"), className);
  }

  /** What was added and taken away; nothing where nothing was. */
  private static String adjusted(Published mart, Published.Row unit) {
    if (silent(unit) || !unit.has("total_points")) {
      return "";
    }
    List<String> told = new ArrayList<>();
    if (unit.number("bonus_points").signum() != 0) {
      told.add("+" + mart.pointsOnScreen(unit, "bonus_points"));
    }
    if (unit.number("penalty_points").signum() != 0) {
      told.add("−" + mart.pointsOnScreen(unit, "penalty_points"));
    }
    return told.isEmpty() ? NOTHING : String.join(" ", told);
  }

  private static String met(Published.Row unit) {
    return unit.text("commitments_total").equals("0")
        ? NOTHING
        : unit.text("commitments_met") + "/" + unit.text("commitments_total");
  }

  private static String[] onScreen(Published mart, Published.Row cluster) {
    String met = cluster.text("commitments_met") + "/" + cluster.text("commitments_total");
    if (!cluster.has("mean_ratio")) {
      // a sentence stands instead of the figures
      return new String[] {met};
    }
    return Stream.concat(
            Stream.of("min_ratio", "median_ratio", "mean_ratio", "max_ratio", "stddev_ratio")
                .map(name -> mart.percent(cluster, name)),
            Stream.of(met))
        .toArray(String[]::new);
  }

  private static String[] heat(Published mart, Published.Row unit) {
    Map<String, Published.Row> cells =
        mart.criteria(unit).stream()
            .collect(Collectors.toMap(each -> each.text("criterion_code"), each -> each));
    return mart.criteriaOfCluster(unit).stream()
        .map(each -> cells.get(each.text("criterion_code")))
        .map(
            each ->
                each == null
                    ? NOTHING
                    : !each.has("points") || each.text("status").equals("NO_DATA")
                        ? ""
                        : mart.brief(each, "points"))
        .toArray(String[]::new);
  }

  private static List<String> againstCommitment(Published mart, Published.Row criterion) {
    boolean amended =
        !Objects.equals(criterion.text("target"), criterion.text("target_original"))
            || criterion.number("revisions").intValue() > 1;
    String was =
        amended && criterion.has("target_original")
            ? " " + mart.screenWord("target.was", mart.brief(criterion, "target_original"))
            : "";
    return List.of(
        mart.brief(criterion, "target") + was,
        criterion.has("actual")
            ? mart.brief(criterion, "actual")
            : mart.screenWord("status.NO_DATA"),
        mart.brief(criterion, "expected_to_date"),
        criterion.measure(),
        mart.percent(criterion, "achievement"),
        mart.percent(criterion, "pace"),
        mart.brief(criterion, "needed_per_period"),
        mart.screenWord("status." + criterion.text("status")),
        mart.pointsOnScreen(criterion, "points") + "/" + mart.value(criterion, "max_points"));
  }

  private static List<String> ranked(
      Published mart, Published.Row unit, Collection<Published.Row> cluster) {
    List<String> cells = new ArrayList<>();
    cells.add(rank(unit, "cluster_rank"));
    cells.add(unit.text("unit"));
    for (Published.Row group : mart.groupsOfCluster(unit)) {
      if (group.number("max_points").signum() > 0) {
        cells.add(
            silent(unit)
                ? NOTHING
                : mart.groups(unit).stream()
                    .filter(
                        each -> each.text("criterion_code").equals(group.text("criterion_code")))
                    .map(each -> mart.points(each, "points"))
                    .findFirst()
                    .orElse(NOTHING));
      }
    }
    for (String adjusted : List.of("bonus_points", "penalty_points")) {
      if (cluster.stream().anyMatch(each -> isSomething(each.number(adjusted)))) {
        cells.add(silent(unit) ? NOTHING : mart.points(unit, adjusted));
      }
    }
    cells.add(total(mart, unit));
    if (unit.has("class")) {
      cells.add(unit.text("class"));
    }
    return cells;
  }

  private static List<String> onScorecard(
      Published mart, Published.Row unit, Published.Row criterion) {
    List<Published.Row> commitments =
        mart.criteria(unit).stream().filter(each -> each.has("target")).toList();
    List<String> cells = new ArrayList<>();
    cells.add(
        criterion.has("unit_of_measure")
            ? "%s (%s)".formatted(criterion.text("criterion"), criterion.measure())
            : criterion.text("criterion"));
    cells.add(mart.value(criterion, "target"));
    // what holds for none of them has no column
    if (commitments.stream()
        .anyMatch(each -> !each.text("target").equals(each.text("target_original")))) {
      cells.add(mart.value(criterion, "target_original"));
    }
    cells.add(mart.brief(criterion, "actual"));
    cells.add(mart.brief(criterion, "expected_to_date"));
    cells.add(mart.percent(criterion, "pace"));
    if (commitments.stream().anyMatch(each -> each.has("needed_per_period"))) {
      cells.add(mart.brief(criterion, "needed_per_period"));
    }
    cells.add(mart.word("status", criterion.text("status")));
    cells.add(silent(unit) ? NOTHING : mart.points(criterion, "points"));
    cells.add(mart.value(criterion, "max_points"));
    return cells;
  }

  private static String total(Published mart, Published.Row unit) {
    return silent(unit) ? NOTHING : mart.points(unit, "total_points");
  }

  private static String rank(Published.Row unit, String name) {
    return unit.has(name) ? unit.text(name) : NOTHING;
  }

  /** The points of a unit that has reported nothing are formally zero, but say nothing about it. */
  private static boolean silent(Published.Row unit) {
    return unit.text("unranked_reason").equalsIgnoreCase("no_report");
  }

  private static boolean isSomething(BigDecimal figure) {
    return figure.signum() != 0;
  }

  private static String[] array(List<String> cells) {
    return cells.toArray(String[]::new);
  }

  private static void same(Object of, String name, @Nullable String shown, String expected) {
    assertThat(shown).as("%s of %s", name, of).isEqualTo(expected);
  }
}
