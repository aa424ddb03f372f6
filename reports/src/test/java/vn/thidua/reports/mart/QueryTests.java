package vn.thidua.reports.mart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.thidua.reports.scope.ScopedSql;

/** What holds for every query, also for the next one somebody adds. */
class QueryTests {
  private static final Path ROOT = Path.of("src/main/resources/vn/thidua/reports/mart");
  // about editions and runs, not about what an edition says; the viewer's own membership makes the
  // filter
  private static final Set<String> WITHOUT_FILTER = Set.of("contract", "edition", "run");

  static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(ROOT)) {
      return files.filter(file -> file.toString().endsWith(".sql")).toList();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void filtersWhateverAnEditionSays(Path file) throws IOException {
    boolean open = WITHOUT_FILTER.contains(ROOT.relativize(file).getName(0).toString());
    assertThat(ScopedSql.of(Files.readString(file)).grains().isEmpty()).isEqualTo(open);
  }

  @ParameterizedTest
  @MethodSource("files")
  void computesNoFigureOfItsOwn(Path file) throws IOException {
    // averages, roundings and ratios belong to the one engine; counts and orders are for showing
    assertThat(Files.readString(file).toLowerCase(java.util.Locale.ROOT))
        .doesNotContainPattern("\\b(avg|round|stddev|percentile_cont|rank|dense_rank)\\s*\\(")
        .doesNotContain(" over (");
  }

  @Test
  void turnsNamesOfComponentsIntoColumns() {
    assertThat(RecordRows.columnName("previousClusterRank")).isEqualTo("previous_cluster_rank");
  }
}
