package vn.thidua.etl.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.thidua.etl.dossier.DossierTable;

class SimulationTests {

  @Test
  void givesTheSameBytesForTheSamePlanWhateverTheLocaleAndZone(@TempDir Path folder)
      throws IOException {
    Simulation.write(Dossiers.compact(folder.resolve("a"), 40, 8, 2024, 2026));
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      Simulation.write(Dossiers.compact(folder.resolve("b"), 40, 8, 2024, 2026));
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
    assertThat(Dossiers.files(folder.resolve("b")))
        .isEqualTo(Dossiers.files(folder.resolve("a")))
        .isNotEmpty();
  }

  @Test
  void givesOtherFiguresForAnotherSeed(@TempDir Path folder) throws IOException {
    Simulation.write(SimulationPlan.of(folder.resolve("a"), 10, 2, 2026, 2026, 1));
    Simulation.write(SimulationPlan.of(folder.resolve("b"), 10, 2, 2026, 2026, 2));
    String file = "results/2026/cum-c01/quy-1.csv";
    assertThat(Files.readString(folder.resolve("b").resolve(file)))
        .isNotEqualTo(Files.readString(folder.resolve("a").resolve(file)));
  }

  @Test
  void writesNamesInTheCanonicalForm(@TempDir Path folder) throws IOException {
    Simulation.write(Dossiers.compact(folder.resolve("a"), 60, 12, 2023, 2026));
    assertThat(Dossiers.files(folder.resolve("a")).values())
        .allMatch(text -> Normalizer.isNormalized(text, Normalizer.Form.NFC))
        .noneMatch(text -> text.contains("\uFFFD"));
  }

  @Test
  void saysThatTheFiguresAreMadeUpAndHowToMakeThemAgain(@TempDir Path folder) throws IOException {
    Simulation.write(Dossiers.compact(folder.resolve("a"), 5, 1, 2026, 2026));
    assertThat(Files.readString(folder.resolve("a/GHI-CHU.txt")))
        .contains("SỐ LIỆU MÔ PHỎNG", "MADE-UP FIGURES")
        .contains("--units 5 --clusters 1 --years 2026-2026 --seed 7 --detail COMPACT");
  }

  @Test
  void hasAsManyUnitsAndClustersInTheLastYearAsPlanned(@TempDir Path folder) throws IOException {
    for (int[] size : new int[][] {{1, 1}, {3, 3}, {9, 4}, {25, 25}, {120, 11}, {300, 30}}) {
      Path out = folder.resolve(size[0] + "-" + size[1]);
      Simulation.write(Dossiers.compact(out, size[0], size[1], 2024, 2026));
      List<Map<String, String>> members =
          WrittenTable.read(
              out.resolve("memberships/memberships-2026.csv"), DossierTable.MEMBERSHIPS);
      assertThat(members).hasSize(size[0]);
      assertThat(members.stream().map(row -> row.get("cluster_code")).distinct()).hasSize(size[1]);
      assertThat(members.stream().map(row -> row.get("unit_code")).distinct()).hasSize(size[0]);
    }
  }

  @Test
  void resultsGrowWithTheUnits(@TempDir Path folder) throws IOException {
    long few = Simulation.write(Dossiers.compact(folder.resolve("a"), 50, 5, 2025, 2026)).results();
    long more =
        Simulation.write(Dossiers.compact(folder.resolve("b"), 200, 20, 2025, 2026)).results();
    assertThat(more).isBetween(3 * few, 5 * few);
  }

  @Test
  void handsEveryDistrictOverWhole(@TempDir Path folder) throws IOException {
    Simulation.write(Dossiers.compact(folder.resolve("a"), 200, 20, 2023, 2026));
    Map<String, Long> shares = new TreeMap<>();
    for (Map<String, String> row :
        WrittenTable.read(folder.resolve("a/successions.csv"), DossierTable.SUCCESSIONS)) {
      long share = Math.round(Double.parseDouble(row.getOrDefault("share", "")) * 100);
      assertThat(share).isBetween(1L, 100L);
      shares.merge(row.getOrDefault("predecessor_code", ""), share, Long::sum);
    }
    assertThat(shares).isNotEmpty().allSatisfy((unit, share) -> assertThat(share).isEqualTo(100));
  }

  @Test
  void reorganisesLocalitiesAsHanoiDid(@TempDir Path folder) throws IOException {
    Simulation.write(Dossiers.compact(folder.resolve("a"), 300, 30, 2024, 2026));
    Map<String, String> names = new HashMap<>();
    Map<String, Integer> kinds = new HashMap<>();
    for (Map<String, String> row :
        WrittenTable.read(folder.resolve("a/units.csv"), DossierTable.UNITS)) {
      names.put(row.getOrDefault("unit_code", ""), row.getOrDefault("unit_name", ""));
      kinds.merge(row.getOrDefault("unit_kind", ""), 1, Integer::sum);
    }
    assertThat(kinds).containsEntry("Quận", 12).containsEntry("Huyện", 17);
    assertThat(kinds).containsEntry("Thị xã", 1);
    assertThat(kinds.getOrDefault("Phường", 0) + kinds.getOrDefault("Xã", 0)).isEqualTo(126);
    Map<String, Set<String>> partsOf = new TreeMap<>();
    Map<String, Set<String>> madeOf = new TreeMap<>();
    for (Map<String, String> row :
        WrittenTable.read(folder.resolve("a/successions.csv"), DossierTable.SUCCESSIONS)) {
      if (row.getOrDefault("effective_on", "").equals("2025-07-01")) {
        String district = row.getOrDefault("predecessor_code", "");
        String commune = row.getOrDefault("successor_code", "");
        assertThat(Double.parseDouble(row.getOrDefault("share", ""))).isLessThan(1);
        partsOf.computeIfAbsent(district, code -> new TreeSet<>()).add(commune);
        madeOf.computeIfAbsent(commune, code -> new TreeSet<>()).add(district);
      }
    }
    assertThat(partsOf).hasSize(30);
    assertThat(madeOf).hasSize(126);
    assertThat(madeOf.values()).anyMatch(districts -> districts.size() == 2);
    // every district's name lives on, as a part of what it was and under another code
    partsOf.forEach(
        (district, communes) ->
            assertThat(communes.stream().map(code -> place(names.get(code))))
                .contains(place(names.get(district))));
  }

  /** A locality's name without the word that says what it is. */
  private static String place(@Nullable String name) {
    return String.valueOf(name).replaceFirst("^(Quận|Huyện|Thị xã|Phường|Xã) ", "");
  }

  @ParameterizedTest
  @EnumSource
  void givesTheSameBytesInEveryFormat(Format format, @TempDir Path folder) throws IOException {
    Simulation.write(Dossiers.compact(folder.resolve("a"), 12, 4, 2025, 2026, format));
    Simulation.write(Dossiers.compact(folder.resolve("b"), 12, 4, 2025, 2026, format));
    assertThat(Dossiers.bytes(folder.resolve("b")))
        .isEqualTo(Dossiers.bytes(folder.resolve("a")))
        .isNotEmpty();
  }

  @Test
  void letsAnOldNameLiveOnAsAnotherUnit(@TempDir Path folder) throws IOException {
    Simulation.write(Dossiers.compact(folder.resolve("a"), 60, 6, 2023, 2026));
    Map<String, Integer> names = new HashMap<>();
    for (Map<String, String> row :
        WrittenTable.read(folder.resolve("a/units.csv"), DossierTable.UNITS)) {
      names.merge(row.getOrDefault("unit_name", ""), 1, Integer::sum);
    }
    assertThat(names).containsEntry("Sở Tài chính", 2).containsEntry("Sở Kế hoạch và Đầu tư", 1);
  }

  @Test
  void namesEveryFaultOfAPlan(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("kept.txt"), "kept");
    SimulationPlan plan =
        new SimulationPlan(
            folder, 5, 9, 2026, 2024, 1, Detail.FULL, Format.CSV, YearMonth.of(2020, 1));
    assertThatExceptionOfType(SimulationPlanException.class)
        .isThrownBy(() -> Simulation.write(plan))
        .satisfies(e -> assertThat(e.faults()).hasSize(4));
    assertThat(folder.resolve("kept.txt")).hasContent("kept");
  }

  @Test
  void leavesNoHalfDossierBehind(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    SimulationPlan plan = SimulationPlan.of(file.resolve("dossier"), 5, 1, 2026, 2026, 1);
    assertThatExceptionOfType(IOException.class).isThrownBy(() -> Simulation.write(plan));
    assertThat(folder.toFile().list()).containsExactly("file");
  }
}
