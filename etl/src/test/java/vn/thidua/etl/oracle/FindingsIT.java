package vn.thidua.etl.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import vn.thidua.etl.run.EngineForTests;

/** Every kind of finding is found where its readable case says, and nowhere else in it. */
class FindingsIT {
  private static final Path CASES = Path.of("src", "test", "resources", "findings");
  private static final Path MODELS = Path.of("src", "main", "resources", "models", "findings");

  @TestFactory
  Stream<DynamicTest> findsWhatItsCaseSays(@TempDir Path dossier) {
    List<WorkedExample> cases = WorkedExample.all(CASES);
    WorkedExample.together(cases).write(dossier);
    List<Map<String, @Nullable Object>> findings =
        EngineForTests.relations(dossier, WorkedExample.AS_OF).getOrDefault("finding", List.of());
    return cases.stream()
        .map(
            example ->
                DynamicTest.dynamicTest(
                    example.name(),
                    () ->
                        assertThat(found(example, findings))
                            .containsExactlyInAnyOrderElementsOf(expected(example))));
  }

  @Test
  void everyKindOfFindingHasACase() throws IOException {
    try (Stream<Path> models = Files.list(MODELS)) {
      assertThat(WorkedExample.all(CASES))
          .extracting(WorkedExample::name)
          .containsExactlyInAnyOrderElementsOf(
              models
                  .map(file -> file.getFileName().toString())
                  .filter(name -> name.endsWith(".sql"))
                  .map(name -> name.replace(".sql", ""))
                  .toList());
    }
  }

  private static List<String> expected(WorkedExample example) {
    return example.expected().stream()
        .map(row -> shown(row.cells(), row.cells().keySet().stream().sorted().toList()))
        .toList();
  }

  private static List<String> found(
      WorkedExample example, List<Map<String, @Nullable Object>> findings) {
    Set<@Nullable String> clusters =
        example.given().rows("memberships").stream()
            .map(row -> row.cells().get("cluster_code"))
            .collect(Collectors.toSet());
    List<String> columns = example.expected().get(0).cells().keySet().stream().sorted().toList();
    return findings.stream()
        .filter(row -> example.name().equals(row.get("finding_code")))
        .filter(row -> clusters.contains(row.get("cluster_code")))
        .map(row -> shown(row, columns))
        .toList();
  }

  private static String shown(Map<String, ? extends @Nullable Object> row, List<String> columns) {
    return columns.stream()
        .map(column -> column + "=" + OracleComparison.shown(row.get(column)))
        .collect(Collectors.joining(" "));
  }
}
