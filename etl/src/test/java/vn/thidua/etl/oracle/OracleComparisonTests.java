package vn.thidua.etl.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OracleComparisonTests {
  @Test
  void takesNumbersByTheirValue() {
    assertThat(
            OracleComparison.differences(
                score(new BigDecimal("80.50"), 3), score(new BigDecimal("80.5"), 3L)))
        .isEmpty();
  }

  @Test
  void namesRelationKeyColumnAndBothValues() {
    assertThat(
            OracleComparison.differences(
                score(new BigDecimal("80.5"), 3), score(new BigDecimal("80.4"), null)))
        .containsExactly(
            "unit_score [edition_year=2021, unit_code=A]: total_points is 80.5 by the oracle, 80.4"
                + " by the engine",
            "unit_score [edition_year=2021, unit_code=A]: cluster_rank is 3 by the oracle, empty by"
                + " the engine");
  }

  @Test
  void findsRowsThatOneSideLacks() {
    assertThat(OracleComparison.differences(score(BigDecimal.ONE, 1), Map.of()))
        .singleElement()
        .asString()
        .contains("only the oracle has");
    assertThat(OracleComparison.differences(Map.of(), score(BigDecimal.ONE, 1)))
        .singleElement()
        .asString()
        .contains("only the engine has");
  }

  @Test
  void findsRowsThatStandTwice() {
    Map<String, List<Map<String, @Nullable Object>>> once = score(BigDecimal.ONE, 1);
    List<Map<String, @Nullable Object>> rows = once.getOrDefault("unit_score", List.of());
    assertThat(
            OracleComparison.differences(
                once, Map.of("unit_score", List.of(rows.get(0), rows.get(0)))))
        .singleElement()
        .asString()
        .contains("the engine has more than one row");
  }

  private static Map<String, List<Map<String, @Nullable Object>>> score(
      BigDecimal total, @Nullable Object rank) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("edition_year", 2021);
    row.put("unit_code", "A");
    row.put("total_points", total);
    row.put("cluster_rank", rank);
    return Map.of("unit_score", List.of(row));
  }
}
