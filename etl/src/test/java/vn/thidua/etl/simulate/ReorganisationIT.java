package vn.thidua.etl.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thidua.etl.dossier.DossierTable;
import vn.thidua.etl.run.EngineForTests;

/**
 * Hanoi's reorganisation of July 2025, simulated: what 30 districts scored becomes the history of
 * 126 communes and wards by their shares (scoring.md, section 7). The same by hand, for three
 * wards: {@code scoring/history-reorganisation.txt}.
 */
class ReorganisationIT {

  private static final String PLACE = "^(Quận|Huyện|Thị xã|Phường|Xã) ";

  /** Rows by relation and unit. */
  private static final Map<List<String>, List<Map<String, @Nullable Object>>> ROWS =
      new HashMap<>();

  /** What each commune took over of each district. */
  private static final Map<String, Map<String, BigDecimal>> SHARES = new TreeMap<>();

  private static final Map<String, String> PLACES = new TreeMap<>();

  @BeforeAll
  static void computeACityOfLocalitiesOnly(@TempDir Path folder) throws IOException {
    Path dossier = folder.resolve("dossier");
    Simulation.write(Dossiers.compact(dossier, 126, 1, 2024, 2026));
    for (Map<String, String> row :
        WrittenTable.read(dossier.resolve("successions.csv"), DossierTable.SUCCESSIONS)) {
      SHARES
          .computeIfAbsent(cell(row, "successor_code"), code -> new TreeMap<>())
          .put(cell(row, "predecessor_code"), new BigDecimal(cell(row, "share")));
    }
    for (Map<String, String> row :
        WrittenTable.read(dossier.resolve("units.csv"), DossierTable.UNITS)) {
      PLACES.put(cell(row, "unit_code"), cell(row, "unit_name").replaceFirst(PLACE, ""));
    }
    EngineForTests.relations(dossier, LocalDate.of(2026, 10, 31))
        .forEach(
            (relation, rows) ->
                rows.forEach(
                    row ->
                        ROWS.computeIfAbsent(
                                List.of(relation, String.valueOf(row.get("unit_code"))),
                                key -> new ArrayList<>())
                            .add(row)));
  }

  @Test
  void looksBackAtTheDistrictsByShare() {
    assertThat(SHARES).hasSize(126);
    SHARES.forEach(
        (commune, shares) -> {
          Map<String, @Nullable Object> past = history(2025, 2024, "AS_TODAY", commune);
          BigDecimal sum = BigDecimal.ZERO;
          BigDecimal weight = BigDecimal.ZERO;
          int commitments = 0;
          for (Map.Entry<String, BigDecimal> part : shares.entrySet()) {
            Map<String, @Nullable Object> district = history(2025, 2024, "AS_WAS", part.getKey());
            sum = sum.add(part.getValue().multiply(number(district, "score_ratio")));
            weight = weight.add(part.getValue());
            commitments += number(district, "commitments_total").intValueExact();
          }
          BigDecimal ratio = sum.divide(weight, 6, RoundingMode.HALF_UP);
          assertThat(number(past, "score_ratio")).as(commune).isEqualByComparingTo(ratio);
          assertThat(number(past, "commitments_total")).isEqualByComparingTo("" + commitments);
          assertThat(past).containsEntry("from_units", String.join(";", shares.keySet()));
          assertThat(number(score(2025, commune), "previous_ratio")).isEqualByComparingTo(ratio);
        });
    assertThat(SHARES.values()).anyMatch(shares -> shares.size() == 2);
  }

  @Test
  void combinesFiguresByShare() {
    SHARES.forEach(
        (commune, shares) -> {
          Map<String, @Nullable Object> past = criterion("AS_TODAY", commune);
          BigDecimal actual = BigDecimal.ZERO;
          BigDecimal target = BigDecimal.ZERO;
          for (Map.Entry<String, BigDecimal> part : shares.entrySet()) {
            Map<String, @Nullable Object> district = criterion("AS_WAS", part.getKey());
            actual = actual.add(part.getValue().multiply(number(district, "actual")));
            target = target.add(part.getValue().multiply(number(district, "target")));
          }
          assertThat(number(past, "actual")).as(commune).isEqualByComparingTo(actual);
          assertThat(number(past, "target")).as(commune).isEqualByComparingTo(target);
        });
  }

  @Test
  void givesNobodyARankForAName() {
    int namesakes = 0;
    for (Map.Entry<String, Map<String, BigDecimal>> commune : SHARES.entrySet()) {
      assertThat(history(2025, 2024, "AS_TODAY", commune.getKey()).get("cluster_rank")).isNull();
      assertThat(score(2025, commune.getKey()).get("previous_cluster_rank")).isNull();
      String place = PLACES.get(commune.getKey());
      for (String district : commune.getValue().keySet()) {
        if (Objects.equals(PLACES.get(district), place)) {
          namesakes++;
        }
      }
    }
    assertThat(namesakes).isEqualTo(30);
  }

  @Test
  void looksBackAtItselfOnceItHasAScoreOfItsOwn() {
    for (String commune : SHARES.keySet()) {
      Map<String, @Nullable Object> own = history(2026, 2025, "AS_TODAY", commune);
      assertThat(own).containsEntry("from_units", commune);
      Map<String, @Nullable Object> thisYear = score(2025, commune);
      assertThat(number(own, "score_ratio")).isEqualByComparingTo(number(thisYear, "score_ratio"));
      assertThat(own.get("cluster_rank")).isEqualTo(thisYear.get("cluster_rank"));
      assertThat(history(2026, 2024, "AS_TODAY", commune).get("score_ratio"))
          .isEqualTo(history(2025, 2024, "AS_TODAY", commune).get("score_ratio"));
    }
  }

  private static Map<String, @Nullable Object> history(
      int edition, int year, String view, String unit) {
    return one("unit_history", unit, Map.of("edition_year", edition, "year", year, "view", view));
  }

  /** Of the revenue, a sum of figures by month, in the year before. */
  private static Map<String, @Nullable Object> criterion(String view, String unit) {
    return one(
        "unit_criterion_history",
        unit,
        Map.of("edition_year", 2025, "year", 2024, "view", view, "criterion_code", "KT1"));
  }

  private static Map<String, @Nullable Object> score(int year, String unit) {
    return one("unit_score", unit, Map.of("year", year));
  }

  private static Map<String, @Nullable Object> one(
      String relation, String unit, Map<String, Object> key) {
    List<Map<String, @Nullable Object>> found =
        ROWS.getOrDefault(List.of(relation, unit), List.of()).stream()
            .filter(row -> row.entrySet().containsAll(key.entrySet()))
            .toList();
    assertThat(found).as(relation + unit + key).hasSize(1);
    return found.get(0);
  }

  private static BigDecimal number(Map<String, @Nullable Object> row, String column) {
    return new BigDecimal(String.valueOf(row.get(column)));
  }

  private static String cell(Map<String, String> row, String column) {
    return Objects.requireNonNull(row.get(column), column);
  }
}
