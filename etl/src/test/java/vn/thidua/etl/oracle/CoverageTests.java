package vn.thidua.etl.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;
import vn.thidua.etl.dossier.DossierColumn;
import vn.thidua.etl.dossier.DossierTable;
import vn.thidua.etl.oracle.WorkedExample.ExpectedRow;
import vn.thidua.etl.rulebook.TieBreaks;
import vn.thidua.etl.rulebook.method.ScoringMethods;

/**
 * Whatever the rules know has a worked example that a person can read; a new word without fails.
 */
class CoverageTests {
  private final List<WorkedExample> examples = WorkedExample.all();

  @Test
  void everyScoringMethodHasAFormula() {
    TreeSet<String> explained = new TreeSet<>();
    for (WorkedExample example : examples) {
      example.given().rows("criteria").stream()
          .map(DossierTables.Placed::cells)
          .filter(criterion -> explains(example, criterion.get("criterion_code")))
          .map(criterion -> criterion.get("method"))
          .filter(Objects::nonNull)
          .forEach(explained::add);
    }
    assertThat(explained)
        .containsExactlyElementsOf(new TreeSet<>(ScoringMethods.byName().keySet()));
  }

  private static boolean explains(WorkedExample example, @Nullable String criterion) {
    return example.expected().stream()
        .filter(row -> row.relation().equals("criterion_explanation"))
        .filter(row -> Objects.equals(row.cells().get("criterion_code"), criterion))
        .anyMatch(row -> row.cells().get("points_formula") != null);
  }

  @Test
  void everyTieBreakPartsSomebody() {
    List<String> parting = expected("unit_score", "tie_broken_by").toList();
    assertThat(parting).containsAll(TieBreaks.WORDS);
    assertThat(parting).anyMatch(token -> token.startsWith(TieBreaks.GROUP));
  }

  @ParameterizedTest
  @ValueSource(strings = {"RULEBOOKS", "CRITERIA", "AWARD_RULES", "RESULTS", "ADJUSTMENTS"})
  void everyWordOfTheListsIsGiven(DossierTable table) {
    for (DossierColumn column : table.columns()) {
      TreeSet<String> given = new TreeSet<>();
      for (WorkedExample example : examples) {
        example
            .given()
            .rows(table.tableName())
            .forEach(row -> given.add(row.cells().getOrDefault(column.name(), fallback(column))));
      }
      assertThat(given).as("%s.%s", table.tableName(), column.name()).containsAll(column.allowed());
    }
  }

  private static String fallback(DossierColumn column) {
    return column.fallback() == null ? "" : column.fallback().toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "unit_period",
        "unit_criterion",
        "unit_score",
        "award_proposal",
        "criterion_explanation",
        "unit_history",
        "unit_same_period",
      })
  void everyValueThatAModelAcceptsIsExpected(String relation) throws IOException {
    accepted(relation)
        .forEach(
            (column, values) ->
                assertThat(expected(relation, column))
                    .as("%s.%s", relation, column)
                    .containsAll(values));
  }

  private Stream<String> expected(String relation, String column) {
    return examples.stream()
        .flatMap(example -> example.expected().stream())
        .filter(row -> row.relation().equals(relation))
        .map(ExpectedRow::cells)
        .map(cells -> cells.get(column))
        .filter(Objects::nonNull);
  }

  /** The accepted_values of a model's yml, by column. */
  private static Map<String, List<String>> accepted(String relation) throws IOException {
    String file = "/models/marts/" + relation + ".yml";
    try (InputStream in = Objects.requireNonNull(CoverageTests.class.getResourceAsStream(file))) {
      Map<String, List<Map<String, Map<String, List<String>>>>> model = new Yaml().load(in);
      Map<String, List<String>> accepted = new TreeMap<>();
      for (Map<String, Map<String, List<String>>> test :
          model.getOrDefault("tests", new ArrayList<>())) {
        accepted.putAll(test.getOrDefault("accepted_values", Map.of()));
      }
      assertThat(accepted).as(file).isNotEmpty();
      return accepted;
    }
  }
}
