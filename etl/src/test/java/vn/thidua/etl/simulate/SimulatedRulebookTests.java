package vn.thidua.etl.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thidua.etl.dossier.DossierTable;

/** The arithmetic of inputs.md, done again on what was written. */
class SimulatedRulebookTests {

  private static List<Map<String, String>> criteria = List.of();
  private static List<Map<String, String>> bands = List.of();

  @BeforeAll
  static void simulate(@TempDir Path folder) throws IOException {
    Path out = folder.resolve("a");
    Simulation.write(Dossiers.compact(out, 60, 12, 2024, 2026));
    criteria = WrittenTable.read(out.resolve("quy-che-2026/criteria.csv"), DossierTable.CRITERIA);
    bands = WrittenTable.read(out.resolve("quy-che-2026/bands.csv"), DossierTable.BANDS);
  }

  @Test
  void everyGroupIsTheSumOfItsChildrenAndTheWholeIsAThousand() {
    for (List<Map<String, String>> rulebook : rulebooks()) {
      assertThat(sumBelow(rulebook, "")).isEqualByComparingTo("1000");
      for (Map<String, String> row : rulebook) {
        if (row.getOrDefault("kind", "").equals("GROUP")) {
          assertThat(sumBelow(rulebook, row.getOrDefault("criterion_code", "")))
              .isEqualByComparingTo(number(row, "max_points"));
        }
      }
    }
  }

  @Test
  void everyParentIsAGroupAboveItsChildren() {
    for (List<Map<String, String>> rulebook : rulebooks()) {
      Set<String> groups = new TreeSet<>(Set.of(""));
      for (Map<String, String> row : rulebook) {
        assertThat(groups).contains(row.get("parent_code"));
        if (row.getOrDefault("kind", "").equals("GROUP")) {
          groups.add(row.getOrDefault("criterion_code", ""));
        }
      }
    }
  }

  @Test
  void usesEveryMethodDirectionFrequencyAndAggregation() {
    assertThat(values("method"))
        .containsExactlyInAnyOrder(
            "PROPORTIONAL",
            "PASS_FAIL",
            "BANDED",
            "STEPPED",
            "LEADER_RELATIVE",
            "SHARE_OF_BEST",
            "DEDUCTION",
            "PER_ITEM",
            "POINTS");
    assertThat(values("direction")).containsExactlyInAnyOrder("HIGHER", "LOWER", "NEAR");
    assertThat(values("frequency")).containsExactlyInAnyOrder("MONTH", "QUARTER", "HALF", "YEAR");
    assertThat(values("aggregation"))
        .containsExactlyInAnyOrder("SUM", "LAST", "AVERAGE", "MAX", "MIN");
    assertThat(values("kind")).containsExactlyInAnyOrder("GROUP", "SCORE", "BONUS", "PENALTY");
    assertThat(values("theme"))
        .containsExactlyInAnyOrder("INITIATIVE", "EXEMPLAR", "MOVEMENT", "CAMPAIGN", "REFORM");
  }

  @Test
  void everyMethodHasWhatItNeeds() {
    for (Map<String, String> row : criteria) {
      List<String> needed =
          switch (row.getOrDefault("method", "")) {
            case "STEPPED" -> List.of("step_size", "step_points", "pivot", "base_points");
            case "DEDUCTION", "PER_ITEM" -> List.of("step_points");
            default -> List.of();
          };
      assertThat(needed).allMatch(column -> !row.getOrDefault(column, "").isEmpty());
    }
  }

  @Test
  void bandsFollowEachOtherWithoutGapsWithinTheMaximum() {
    for (List<Map<String, String>> rulebook : rulebooks()) {
      for (Map<String, String> row : rulebook) {
        if (row.getOrDefault("method", "").equals("BANDED")) {
          List<Map<String, String>> own = bands(row);
          assertThat(own).isNotEmpty();
          for (int i = 0; i < own.size(); i++) {
            assertThat(number(own.get(i), "points"))
                .isBetween(BigDecimal.ZERO, number(row, "max_points"));
            String upper = own.get(i).getOrDefault("upper", "");
            String next = i + 1 < own.size() ? own.get(i + 1).getOrDefault("lower", "") : "";
            assertThat(upper).isEqualTo(next);
          }
        }
      }
    }
  }

  private static List<Map<String, String>> bands(Map<String, String> criterion) {
    return bands.stream()
        .filter(
            band ->
                band.getOrDefault("cluster_code", "").equals(criterion.get("cluster_code"))
                    && band.getOrDefault("criterion_code", "")
                        .equals(criterion.get("criterion_code")))
        .toList();
  }

  private static Set<String> values(String column) {
    return criteria.stream()
        .map(row -> row.getOrDefault(column, ""))
        .filter(value -> !value.isEmpty())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<List<Map<String, String>>> rulebooks() {
    return List.copyOf(
        criteria.stream()
            .collect(Collectors.groupingBy(row -> row.getOrDefault("cluster_code", "")))
            .values());
  }

  private static BigDecimal sumBelow(List<Map<String, String>> rulebook, String parent) {
    return rulebook.stream()
        .filter(row -> row.getOrDefault("parent_code", "").equals(parent))
        .filter(row -> Set.of("GROUP", "SCORE").contains(row.getOrDefault("kind", "")))
        .map(row -> number(row, "max_points"))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal number(Map<String, String> row, String column) {
    return new BigDecimal(row.getOrDefault(column, "").replace(',', '.'));
  }
}
