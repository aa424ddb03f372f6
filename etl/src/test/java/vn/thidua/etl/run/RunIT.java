package vn.thidua.etl.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.thidua.etl.PostgresForTests.rows;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thidua.etl.PostgresForTests;
import vn.thidua.etl.config.RunSettings;
import vn.thidua.etl.config.Years;
import vn.thidua.etl.dossier.DossierException;
import vn.thidua.etl.dossier.DossierInput;
import vn.thidua.etl.publish.Correction;
import vn.thidua.etl.publish.Database;
import vn.thidua.etl.publish.MartException;

class RunIT {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  private final Path folder;
  private final Database database;

  RunIT(@TempDir Path folder) throws SQLException {
    this.folder = folder;
    this.database = PostgresForTests.empty();
  }

  private Summary run(Path dossier, OptionalInt official) {
    RunSettings settings =
        new RunSettings(
            new DossierInput.Folder(dossier.toString()),
            database,
            Optional.empty(),
            TODAY,
            Optional.empty(),
            official,
            Optional.empty());
    return RunForTests.run(settings);
  }

  private Summary run(SmallDossier dossier) {
    return run(dossier.folder(), OptionalInt.empty());
  }

  private Summary close(SmallDossier dossier, int year) {
    return run(dossier.folder(), OptionalInt.of(year));
  }

  private List<String> editions() throws SQLException {
    return rows(
        database,
        "select edition_id, year, kind, is_current from mart.edition order by edition_id");
  }

  @Test
  void publishesTheRealDossierWithTheSumsThatWerePublished()
      throws IOException, SQLException, URISyntaxException {
    Path dossier = Path.of(RunIT.class.getResource("/dossiers/vn-budget").toURI());
    Summary summary = run(dossier, OptionalInt.empty());
    assertThat(summary.exitStatus()).isZero();
    assertThat(summary.rowsRead()).isEqualTo(summary.rowsAccepted()).isEqualTo(3718);
    assertThat(summary.editions())
        .extracting(Summary.EditionLine::year)
        .containsExactly(2006, 2007, 2008, 2009, 2010, 2011, 2012, 2013, 2014, 2015, 2016, 2017);
    List<String> sums;
    try (Stream<String> lines = Files.lines(dossier.resolve("expected/sums.csv"))) {
      sums = lines.skip(1).map(RunIT::sumOfUnits).sorted().toList();
    }
    assertThat(
            rows(
                database,
                """
                select 'final', year, criterion_code, count(actual), trim_scale(sum(actual))
                from mart.current_unit_criterion where actual is not null group by 2, 3
                union all
                select 'plan', year, criterion_code, count(target), trim_scale(sum(target))
                from mart.current_unit_criterion where target is not null group by 2, 3\
                """))
        .containsExactlyInAnyOrderElementsOf(sums);
    // readers' plans know how many rows an edition has from the moment it is there
    assertThat(
            rows(
                database,
                "select count(*), min(reltuples) > 0 from pg_class"
                    + " where relname ~ '^unit_criterion_e[0-9]+$'"))
        .containsExactly("12|t");
    assertThat(
            rows(
                database,
                "select rank_status, unranked_reason, cluster_rank from mart.current_unit_score"
                    + " where year = 2008 and unit_code = '28'"))
        .containsExactly("UNRANKED|no_report|");
    assertThat(
            rows(
                database,
                "select from_units from mart.current_unit_history h join mart.edition e using"
                    + " (edition_id) where e.year = 2009 and unit_code = '01' and h.year = 2007 and"
                    + " view = 'AS_TODAY'"))
        .containsExactly("01;28");
  }

  /** {@code kind|year|criterion|units|sum} of a line of the expected sums. */
  private static String sumOfUnits(String line) {
    return String.join("|", List.of(line.split(",", -1)).subList(0, 5));
  }

  @Test
  void theSameDossierTwicePublishesNothing() throws IOException, SQLException {
    SmallDossier dossier = new SmallDossier(folder);
    assertThat(run(dossier).state()).isEqualTo("PUBLISHED");
    Summary second = run(dossier);
    assertThat(second.state()).isEqualTo("UNCHANGED");
    assertThat(second.exitStatus()).isZero();
    assertThat(second.unchangedYears()).containsExactly(2023, 2024);
    assertThat(editions()).containsExactly("1|2023|PROVISIONAL|t", "2|2024|PROVISIONAL|t");
    assertThat(rows(database, "select state, rows_read from mart.run order by run_id"))
        .containsExactly("PUBLISHED|26", "UNCHANGED|26");
  }

  @Test
  void publishesOnlyTheYearsThatChanged() throws IOException, SQLException {
    SmallDossier dossier = new SmallDossier(folder);
    run(dossier);
    Summary second = run(dossier.results("2024", "5", "5", "7"));
    assertThat(second.editions()).extracting(Summary.EditionLine::year).containsExactly(2024);
    assertThat(editions())
        .containsExactly("1|2023|PROVISIONAL|t", "2|2024|PROVISIONAL|f", "3|2024|PROVISIONAL|t");
    assertThat(
            rows(
                database,
                "select edition_id, total_points from mart.unit_score where unit_code = 'C' and"
                    + " year = 2024 order by 1"))
        .as("the old edition still says what it said")
        .containsExactly("2|60", "3|70");
  }

  @Test
  void aClosedYearIsNotOpenedByLateDataUntilItIsClosedAgain() throws IOException, SQLException {
    SmallDossier dossier = new SmallDossier(folder);
    close(dossier, 2023);
    assertThat(editions()).containsExactly("1|2023|OFFICIAL|t", "2|2024|PROVISIONAL|t");
    List<String> asItWas = contentOfEdition(1);

    run(dossier.results("2023", "9", "9.5", "7"));
    assertThat(editions())
        .as("late data: a provisional edition beside the official one, and last year's rank stays")
        .containsExactly("1|2023|OFFICIAL|t", "2|2024|PROVISIONAL|t", "3|2023|PROVISIONAL|f");
    assertThat(
            rows(
                database,
                "select unit_code, cluster_rank, previous_cluster_rank, tie_broken_by from"
                    + " mart.current_unit_score where year = 2024 order by cluster_rank"))
        .containsExactly("C|1|3|", "A|2|1|PREVIOUS_RANK", "B|3|2|PREVIOUS_RANK");

    Summary second = close(dossier, 2023);
    assertThat(editions())
        .as("closed again: what was official stays, and 2024 follows the correction")
        .contains("1|2023|OFFICIAL|f", "4|2023|OFFICIAL|t");
    assertThat(second.corrections()).containsExactly(new Correction(4, 1, 2));
    assertThat(
            rows(
                database,
                "select unit_code, subject, about, before, after from mart.correction where"
                    + " edition_id = 4 order by 1, 2, 3"))
        .as("what the correction changed, and for whom")
        .containsExactly(
            "A|CITY_RANK||1|2",
            "A|CLUSTER_RANK||1|2",
            "B|CITY_RANK||2|1",
            "B|CLUSTER_RANK||2|1",
            "B|CRITERION_POINTS|X|80|95",
            "B|TOTAL_POINTS||80|95");
    assertThat(
            rows(
                database,
                "select source, unit_code, criterion_code, about, before, after, before_file,"
                    + " before_line, after_file, after_line from mart.correction_row where"
                    + " edition_id = 4"))
        .as("and from which rows")
        .containsExactly("RESULT|B|X|2023 BOARD|8|9.5|results-2023.csv|3|results-2023.csv|3");
    run(dossier);
    assertThat(
            rows(
                database,
                "select unit_code, cluster_rank, previous_cluster_rank from"
                    + " mart.current_unit_score where year = 2024 order by cluster_rank"))
        .containsExactly("C|1|3", "B|2|1", "A|3|2");
    assertThat(contentOfEdition(1)).as("an edition never changes").isEqualTo(asItWas);
  }

  @Test
  void aYearIsComparedWithTheEditionOfTheYearBeforeThatItNames() throws IOException, SQLException {
    SmallDossier dossier = new SmallDossier(folder);
    run(dossier);
    assertThat(samePeriods(2))
        .containsExactly(
            "1|A|5|9|WORSE|results-2023.csv|2",
            "1|B|5|8|WORSE|results-2023.csv|3",
            "1|C|6|7|WORSE|results-2023.csv|4");
    assertThat(samePeriods(1)).containsExactly("|A|9||||", "|B|8||||", "|C|7||||");

    close(dossier, 2023);
    run(dossier.results("2023", "9", "9.5", "7").results("2024", "5", "5", "7"));
    assertThat(editions())
        .contains("3|2023|OFFICIAL|t", "4|2023|PROVISIONAL|f", "5|2024|PROVISIONAL|t");
    assertThat(samePeriods(5))
        .as("what the board closed stands, whatever came late")
        .containsExactly(
            "3|A|5|9|WORSE|results-2023.csv|2",
            "3|B|5|8|WORSE|results-2023.csv|3",
            "3|C|7|7|SAME|results-2023.csv|4");

    close(dossier, 2023);
    run(dossier);
    assertThat(samePeriods(7))
        .as("the correction enters by the next run")
        .contains("6|B|5|9.5|WORSE|results-2023.csv|3");
    assertThat(
            rows(
                database,
                "select edition_id, cluster_code, course, criteria from mart.course_count"
                    + " where year = 2024 order by 1, 3"))
        .containsExactly("2|K|WORSE|3", "5|K|SAME|1", "5|K|WORSE|2", "7|K|SAME|1", "7|K|WORSE|2");
  }

  @Test
  void aClosedYearIsNotOpenedByWhatItIsComparedWith() throws IOException, SQLException {
    SmallDossier dossier = new SmallDossier(folder);
    close(dossier, 2024);
    run(dossier.results("2023", "9.5", "8", "7"));
    assertThat(editions())
        .containsExactly("1|2023|PROVISIONAL|f", "2|2024|OFFICIAL|t", "3|2023|PROVISIONAL|t");
    assertThat(samePeriods(2)).contains("1|A|5|9|WORSE|results-2023.csv|2");
  }

  @Test
  void aYearThatWasNotToBePublishedNamesNoEdition() throws IOException, SQLException {
    SmallDossier dossier = new SmallDossier(folder);
    run(dossier);
    RunSettings only2024 =
        new RunSettings(
            new DossierInput.Folder(dossier.results("2023", "4", "8", "7").folder().toString()),
            database,
            Optional.empty(),
            TODAY,
            Optional.of(Years.parse("2024-2024")),
            OptionalInt.empty(),
            Optional.empty());
    RunForTests.run(only2024);
    assertThat(samePeriods(3)).contains("|A|5|4|BETTER|results-2023.csv|2");
    assertThat(toldBy(3)).containsExactly("2024|3");
    assertThat(history(3)).contains("A|2023|AS_TODAY|4", "A|2023|AS_WAS|4", "A|2024|AS_WAS|5");
    assertThat(history(2)).contains("A|2023|AS_TODAY|9", "A|2023|AS_WAS|9", "A|2024|AS_WAS|5");
  }

  @Test
  void historyIsOfTheEditionsThatItWasPublishedWith() throws IOException, SQLException {
    SmallDossier dossier = new SmallDossier(folder);
    run(dossier);
    assertThat(toldBy(2)).containsExactly("2023|1", "2024|2");
    List<String> before = history(2);
    assertThat(before).contains("A|2023|AS_TODAY|9", "A|2023|AS_WAS|9");
    run(dossier.results("2023", "4", "8", "7"));
    assertThat(toldBy(4)).containsExactly("2023|3", "2024|4");
    assertThat(history(4)).contains("A|2023|AS_TODAY|4", "A|2023|AS_WAS|4");
    assertThat(history(2)).isEqualTo(before);
  }

  /** Year and edition through which it entered. */
  private List<String> toldBy(long edition) throws SQLException {
    return rows(
        database,
        "select year, told_by from mart.edition_history where edition_id = %d order by 1"
            .formatted(edition));
  }

  private List<String> history(long edition) throws SQLException {
    return rows(
        database,
        "select unit_code, year, view, trim_scale(actual) from mart.unit_criterion_history"
            + " where edition_id = %d order by 1, 2, 3".formatted(edition));
  }

  /** The edition it is compared with, unit, figure, past figure, course, and where that stands. */
  private List<String> samePeriods(long edition) throws SQLException {
    return rows(
        database,
        "select e.past_edition_id, s.unit_code, trim_scale(s.to_date), trim_scale(s.past_to_date),"
            + " nullif(s.course, 'NO_FIGURE'), s.past_source_file, s.past_source_line"
            + " from mart.unit_same_period s join mart.edition e using (edition_id)"
            + " where s.edition_id = "
            + edition
            + " order by s.unit_code");
  }

  /** Every row of every relation of an edition. */
  private List<String> contentOfEdition(long edition) throws SQLException {
    List<String> content = new ArrayList<>();
    for (String relation :
        rows(
            database,
            "select relname from pg_class where relkind = 'p' and relnamespace ="
                + " 'mart'::regnamespace order by 1")) {
      content.addAll(
          rows(
              database,
              "select '%1$s', r::text from mart.%1$s r where edition_id = %2$d order by 2"
                  .formatted(relation, edition)));
    }
    return content;
  }

  @Test
  void everyRefusedRowHasItsLineAndTheRunSaysSo() throws IOException, SQLException {
    SmallDossier dossier =
        new SmallDossier(folder)
            .file(
                "results-late.csv",
                "unit_code,criterion_code,period,stage,value",
                "A,X,2024,SELF,\"1,234\"",
                "Z,X,2024,SELF,5");
    Summary summary = run(dossier);
    assertThat(summary.exitStatus()).isEqualTo(ExitStatus.PUBLISHED_WITH_REJECTS.code());
    assertThat(
            rows(
                database,
                "select source_file, source_line, column_name, value, rule_code from mart.reject"
                    + " order by source_line"))
        .containsExactly(
            "results-late.csv|2|value|1,234|ambiguous_number",
            "results-late.csv|3|unit_code|Z|unknown_code");
  }

  @Test
  void unitsWithoutAnyRulebookStandUnranked() throws IOException, SQLException {
    Summary summary = run(new SmallDossier(folder).without("rulebooks.csv"));
    assertThat(summary.exitStatus()).isEqualTo(ExitStatus.PUBLISHED_WITH_REJECTS.code());
    assertThat(editions()).containsExactly("1|2023|PROVISIONAL|t", "2|2024|PROVISIONAL|t");
    assertThat(
            rows(
                database,
                "select distinct year, rank_status, unranked_reason, total_points"
                    + " from mart.current_unit_score order by year"))
        .containsExactly("2023|UNRANKED|no_rulebook|", "2024|UNRANKED|no_rulebook|");
    assertThat(rows(database, "select distinct rule_code from mart.reject"))
        .as("the rows that hang on the missing rulebook are told of")
        .containsExactly("unknown_code");
  }

  @Test
  void aSlipInTheYearOfADayStopsNobody() throws IOException, SQLException {
    run(
        new SmallDossier(folder)
            .file(
                "results-2024.csv",
                "unit_code,criterion_code,period,stage,value,submitted_at",
                "A,X,2024,BOARD,5,2922-04-01T08:00:00",
                "A,X,2024,BOARD,6,2024-04-01T08:00:00",
                "B,X,2024,BOARD,5,0022-04-01",
                "C,X,2024,BOARD,6,0001-01-01T00:00:00+07:00"));
    assertThat(
            rows(
                database,
                "select unit_code, actual from mart.current_unit_criterion where year = 2024"
                    + " order by unit_code"))
        .as("the last has no such day on the clock of Greenwich")
        .containsExactly("A|5", "B|5", "C|");
    assertThat(rows(database, "select source_line, column_name, rule_code from mart.reject"))
        .containsExactly("5|submitted_at|not_a_date");
  }

  @Test
  void aUnitMayBeTakenOverInTwoStepsOfAYear() throws IOException, SQLException {
    SmallDossier dossier =
        new SmallDossier(folder)
            .file(
                "successions.csv",
                "effective_on,predecessor_code,successor_code,share",
                "2024-01-01,B,A,0.5",
                "2024-07-01,B,A,0.5");
    assertThat(run(dossier).exitStatus()).isEqualTo(ExitStatus.DONE.code());
    assertThat(
            rows(
                database,
                "select score_ratio, from_units from mart.current_unit_history h"
                    + " join mart.edition e using (edition_id)"
                    + " where e.year = 2024 and h.unit_code = 'A' and h.year = 2023"
                    + " and view = 'AS_TODAY'"))
        .as("the whole of both, at equal weights")
        .containsExactly("0.850000|A;B");
  }

  @Test
  void anEmptyFolderHoldsNothingPublishable() {
    Summary summary = run(folder, OptionalInt.empty());
    assertThat(summary.exitStatus()).isEqualTo(ExitStatus.NOTHING_PUBLISHABLE.code());
    assertThat(summary.message()).contains("memberships");
  }

  @Test
  void aMissingFolderIsTheOperatorsToMend() {
    assertThatThrownBy(() -> run(folder.resolve("nowhere"), OptionalInt.empty()))
        .isInstanceOf(DossierException.class)
        .hasMessageContaining("nowhere");
  }

  @Test
  void aDatabaseThatCannotBeReachedIsNamedWithoutItsPassword() {
    RunSettings settings =
        new RunSettings(
            new DossierInput.Folder(folder.toString()),
            new Database("jdbc:postgresql://127.0.0.1:1/x?password=secret", "nobody", null),
            Optional.empty(),
            TODAY,
            Optional.empty(),
            OptionalInt.empty(),
            Optional.empty());
    assertThatThrownBy(() -> RunForTests.run(settings))
        .isInstanceOf(MartException.class)
        .hasMessageContaining("127.0.0.1:1")
        .hasMessageNotContaining("secret");
  }

  @Test
  void aSecondRunOnTheSameMartIsRefused() throws IOException, SQLException {
    SmallDossier dossier = new SmallDossier(folder);
    run(dossier);
    try (Connection other = PostgresForTests.connect(database);
        Statement statement = other.createStatement()) {
      statement.execute("select pg_advisory_lock(" + 0x746869647561L + ")");
      assertThatThrownBy(() -> run(dossier))
          .isInstanceOf(MartException.class)
          .hasMessageContaining("Another run");
    }
  }

  @Test
  void aRunKilledInTheMiddleOfPublicationLeavesTheLastEditionAndTheNextRunSucceeds()
      throws IOException, SQLException, InterruptedException {
    SmallDossier dossier = new SmallDossier(folder);
    run(dossier);
    dossier.results("2024", "5", "5", "9");
    try (Connection reader = PostgresForTests.connect(database);
        Statement statement = reader.createStatement()) {
      reader.setAutoCommit(false);
      // the batch attaches its tables and then waits here, in the middle of its transaction
      statement.execute("lock table mart.edition in share mode");
      Process batch = EtlProcess.run(dossier.folder(), database);
      EtlProcess.awaitBlocked(database);
      batch.destroyForcibly().waitFor();
      reader.rollback();
    }
    assertThat(editions()).containsExactly("1|2023|PROVISIONAL|t", "2|2024|PROVISIONAL|t");
    assertThat(
            rows(
                database,
                "select total_points from mart.current_unit_score where unit_code = 'C' and year ="
                    + " 2024"))
        .containsExactly("60");

    assertThat(run(dossier).state()).isEqualTo("PUBLISHED");
    assertThat(rows(database, "select state from mart.run order by run_id"))
        .containsExactly("PUBLISHED", "FAILED", "PUBLISHED");
    assertThat(
            rows(
                database,
                "select total_points from mart.current_unit_score where unit_code = 'C' and year ="
                    + " 2024"))
        .containsExactly("90");
    assertThat(
            rows(
                database,
                "select count(*) from pg_class where relname ~ '^unit_score_e[0-9]+$'"
                    + " and relnamespace = 'mart'::regnamespace"))
        .as("nothing of the killed run is left")
        .containsExactly("3");
  }
}
