package vn.thidua.etl.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.thidua.etl.PostgresForTests.rows;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thidua.etl.PostgresForTests;
import vn.thidua.etl.SparkForTests;
import vn.thidua.etl.config.RunSettings;
import vn.thidua.etl.config.Years;
import vn.thidua.etl.dossier.DossierInput;
import vn.thidua.etl.dossier.Notice;
import vn.thidua.etl.lake.Lake;
import vn.thidua.etl.lake.LakeException;
import vn.thidua.etl.publish.Database;
import vn.thidua.etl.simulate.Detail;
import vn.thidua.etl.simulate.Format;
import vn.thidua.etl.simulate.Simulation;
import vn.thidua.etl.simulate.SimulationPlan;

/** A run with a store says in every case what a run without one says. */
class LakeIT {
  private static final LocalDate TODAY = LocalDate.of(2025, 11, 22);
  private static final int STEPS = 6;

  private final Path folder;
  private final Database kept = PostgresForTests.empty();
  private final Database fresh = PostgresForTests.empty();

  LakeIT(@TempDir Path folder) throws SQLException {
    this.folder = folder;
  }

  /** Beyond what a run is asked for, where it publishes. */
  private record Asked(LocalDate asOf, Optional<Years> years, OptionalInt official) {
    static Asked nothing() {
      return new Asked(TODAY, Optional.empty(), OptionalInt.empty());
    }
  }

  private Path lake() {
    return folder.resolve("lake");
  }

  private Summary kept(Path dossier, Asked asked) {
    return run(kept, dossier, asked, Optional.of(lake().toString()), session());
  }

  private static Supplier<SparkSession> session() {
    SparkSession own = SparkForTests.session().newSession();
    return () -> own;
  }

  private static Summary run(
      Database database,
      Path dossier,
      Asked asked,
      Optional<String> lake,
      Supplier<SparkSession> session) {
    RunSettings settings =
        new RunSettings(
            new DossierInput.Folder(dossier.toString()),
            database,
            lake,
            asked.asOf(),
            asked.years(),
            asked.official(),
            Optional.empty());
    return RunForTests.run(settings, session);
  }

  private Path simulated() throws IOException {
    Path dossier = folder.resolve("dossier");
    Simulation.write(
        new SimulationPlan(
            dossier, 8, 2, 2022, 2025, 11, Detail.COMPACT, Format.CSV, YearMonth.of(2025, 10)));
    return dossier;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void anySequenceOfChangesGivesWhatAFullRunGives(long seed) throws IOException, SQLException {
    Path dossier = simulated();
    DossierChanges changes = new DossierChanges(dossier, seed);
    assertSame("at first", dossier, Asked.nothing());
    for (int step = 1; step <= STEPS; step++) {
      String what = "step " + step + ": " + changes.next();
      Asked asked = asked(changes);
      assertSame(what + ", " + asked, dossier, asked);
    }
  }

  private static Asked asked(DossierChanges changes) {
    LocalDate asOf = changes.asOf(TODAY);
    Optional<Years> years = changes.years(2022, 2025);
    OptionalInt official = changes.official(2022, 2024);
    boolean isAmong =
        official.isEmpty() || years.map(span -> span.contains(official.getAsInt())).orElse(true);
    return new Asked(asOf, isAmong ? years : Optional.empty(), official);
  }

  /** By both ways, of a run and of all that it leaves in the mart. */
  private Summary assertSame(String what, Path dossier, Asked asked) throws SQLException {
    Summary with = kept(dossier, asked);
    Summary without = run(fresh, dossier, asked, Optional.empty(), session());
    assertThat(told(with)).as(what).isEqualTo(told(without));
    if (what.startsWith("step")) {
      assertThat(with.warnings()).as(what).isEqualTo(without.warnings());
    }
    for (String left :
        List.of(
            "select year, kind, as_of, dossier_digest, rulebook_digest, content_digest,"
                + " published_digest, is_current from mart.edition order by edition_id",
            "select e.year, past.year, past.kind, past.published_digest from mart.edition e"
                + " left join mart.edition past on past.edition_id = e.past_edition_id"
                + " order by e.edition_id",
            "select source_file, table_name, sha256, rows_read, rows_accepted, rows_superseded,"
                + " rows_rejected from mart.file where run_id = (select max(run_id) from mart.run)"
                + " order by 1, 2",
            "select source_file, sheet, source_line, column_name, value, rule_code, message_vi,"
                + " message_en from mart.reject where run_id = (select max(run_id) from mart.run)"
                + " order by 1, 2, 3, 4, 6, 5",
            "select state, rows_read, rows_accepted, rows_superseded, rows_rejected, message"
                + " from mart.run order by run_id desc limit 1")) {
      assertThat(rows(kept, left)).as(what + "\n" + left).isEqualTo(rows(fresh, left));
    }
    return with;
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void settledYearIsComparedWithAsOneThatWasComputed(boolean isClosed)
      throws IOException, SQLException {
    Path dossier = simulated();
    OptionalInt closed = isClosed ? OptionalInt.of(2024) : OptionalInt.empty();
    assertSame("at first", dossier, new Asked(TODAY, Optional.empty(), closed));
    DossierChanges.alter(dossier, 2025);
    Summary later = assertSame("later", dossier, Asked.nothing());
    assertThat(later.unchangedYears()).containsExactly(2022, 2023, 2024);
    String compared =
        "select s.* from mart.current_unit_same_period s where s.year = 2025 order by 2, 4, 5";
    assertThat(rows(kept, compared)).isEqualTo(rows(fresh, compared)).isNotEmpty();
    assertThat(
            rows(
                kept,
                "select distinct s.course from mart.current_unit_same_period s where year = 2025"))
        .contains("BETTER", "SAME");
  }

  private static String told(Summary summary) {
    return List.of(
            summary.state(),
            summary.exitStatus(),
            summary.message(),
            summary.refusals(),
            summary.editions().stream().map(Summary.EditionLine::year).toList(),
            summary.unchangedYears(),
            summary.corrections(),
            summary.ignoredFiles(),
            summary.findings(),
            summary.doubts())
        .toString();
  }

  @Test
  void dossierThatHasNotChangedTakesNoSpark() throws IOException, SQLException {
    Path dossier = simulated();
    Files.writeString(
        dossier.resolve("results-bad.csv"),
        "unit_code,criterion_code,period,stage,value\nnobody,X,soon,SELF,1\n");
    Summary first = kept(dossier, Asked.nothing());
    assertThat(first.editions()).hasSize(4);
    Summary second =
        run(
            kept,
            dossier,
            Asked.nothing(),
            Optional.of(lake().toString()),
            () -> {
              throw new AssertionError("there is nothing to compute");
            });
    assertThat(second.state()).isEqualTo("UNCHANGED");
    assertThat(second.unchangedYears()).containsExactly(2022, 2023, 2024, 2025);
    assertThat(second.refusals()).isEqualTo(first.refusals()).isNotEmpty();
    assertThat(second.rowsRead()).isEqualTo(first.rowsRead());
    assertThat(rows(kept, "select count(*) from mart.reject group by run_id"))
        .containsExactly("2", "2");
  }

  @Test
  void anotherMartGetsAllYears() throws IOException, SQLException {
    Path dossier = simulated();
    kept(dossier, Asked.nothing());
    Summary other = run(fresh, dossier, Asked.nothing(), Optional.of(lake().toString()), session());
    assertThat(other.editions()).hasSize(4);
    assertThat(other.unchangedYears()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"memory cut", "memory lost", "rows cut", "rows lost", "rows changed"})
  void damagedStoreIsMadeAnew(String damage) throws IOException, SQLException {
    Path dossier = simulated();
    assertSame("at first", dossier, Asked.nothing());
    for (Path file : stored(damage.startsWith("memory") ? "memory" : ".parquet")) {
      damage(file, damage);
    }
    DossierChanges.alter(dossier, 2023);
    Summary after = assertSame(damage, dossier, Asked.nothing());
    assertThat(after.editions()).isNotEmpty();
    if (damage.equals("memory lost")) {
      assertThat(after.warnings()).isEmpty();
    } else {
      assertThat(after.warnings())
          .extracting(Notice::messageEn)
          .containsExactly(
              "The store was damaged or incomplete. It was made anew from the dossier; no figure"
                  + " depends on it.");
    }
    assertThat(kept(dossier, Asked.nothing()).warnings()).isEmpty();
  }

  private List<Path> stored(String ending) throws IOException {
    try (Stream<Path> files = Files.walk(lake())) {
      return files.filter(file -> file.toString().endsWith(ending)).toList();
    }
  }

  private static void damage(Path file, String damage) throws IOException {
    switch (damage.substring(damage.indexOf(' ') + 1)) {
      case "lost" -> Files.delete(file);
      case "cut" -> {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
          channel.truncate(channel.size() / 2);
        }
      }
      default -> {
        byte[] bytes = Files.readAllBytes(file);
        // amid the pages, of which the first begins after four bytes
        for (int i = 4; i < Math.min(400, bytes.length / 2); i++) {
          bytes[i] ^= 0x55;
        }
        Files.write(file, bytes);
      }
    }
  }

  @Test
  void secondRunIsKeptOut() throws IOException, SQLException {
    Path dossier = simulated();
    try (Lake held = Lake.open(lake().toString(), new Configuration())) {
      assertThat(held.remarks()).isEmpty();
      assertThatThrownBy(() -> kept(dossier, Asked.nothing()))
          .isInstanceOf(LakeException.class)
          .hasMessageContaining("Another run is using the store");
    }
    assertThat(rows(kept, "select state from mart.run")).containsExactly("FAILED");
    assertThat(kept(dossier, Asked.nothing()).state()).isEqualTo("PUBLISHED");
  }
}
