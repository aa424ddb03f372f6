package vn.thidua.etl.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import vn.thidua.etl.SparkForTests;
import vn.thidua.etl.model.Keeping;
import vn.thidua.etl.run.EngineForTests;
import vn.thidua.etl.simulate.Detail;
import vn.thidua.etl.simulate.Format;
import vn.thidua.etl.simulate.Simulation;
import vn.thidua.etl.simulate.SimulationPlan;

/** The same content has the same content_digest, however it is sent and wherever it is computed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DigestIT {
  private static final LocalDate AS_OF = LocalDate.of(2025, 11, 1);
  private static final String UNQUOTED = "[^\"]*";

  private final Path folder;
  private final Map<Integer, String> digests;

  DigestIT(@TempDir Path folder) throws IOException {
    this.folder = folder;
    this.digests = digests(simulated(Format.CSV), Keeping.ON_DRIVER, session());
  }

  @Test
  void manyPartitionsAndShuffledFilesAndRowsGiveTheSame() throws IOException {
    SparkSession spark = session();
    spark.conf().set("spark.sql.adaptive.coalescePartitions.enabled", false);
    assertThat(digests(shuffled(simulated(Format.CSV)), Keeping.IN_EXECUTORS, spark))
        .isEqualTo(digests)
        .hasSize(2);
  }

  @Test
  void workbooksGiveTheSame() throws IOException {
    assertThat(digests(simulated(Format.XLSX), Keeping.ON_DRIVER, session())).isEqualTo(digests);
  }

  @Test
  void parquetGivesTheSame() throws IOException {
    assertThat(digests(simulated(Format.PARQUET), Keeping.ON_DRIVER, session())).isEqualTo(digests);
  }

  private Path simulated(Format format) throws IOException {
    Path out = folder.resolve(format.name());
    if (Files.notExists(out)) {
      YearMonth october = YearMonth.of(2025, 10);
      Simulation.write(
          new SimulationPlan(out, 30, 3, 2024, 2025, 11, Detail.COMPACT, format, october));
    }
    return out;
  }

  private static SparkSession session() {
    return SparkForTests.session().newSession();
  }

  private static Map<Integer, String> digests(Path dossier, Keeping keeping, SparkSession spark) {
    return EngineForTests.relations(
        dossier,
        AS_OF,
        keeping,
        spark,
        relations -> {
          try (Lines lines = new Lines(relations)) {
            Map<Integer, String> digests = new TreeMap<>();
            lines.digests().forEach((year, digest) -> digests.put(year, digest.content()));
            return digests;
          }
        });
  }

  /**
   * The facts in other files and another order. Rows of one figure keep theirs, as of two that came
   * at one moment the later line counts; so do the other tables, as the order of a rulebook's rows
   * is part of it.
   */
  private Path shuffled(Path dossier) throws IOException {
    Path out = folder.resolve("shuffled");
    Random random = new Random(5);
    try (Stream<Path> files = Files.walk(dossier)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String path = dossier.relativize(file).toString();
        List<String> lines = Files.readAllLines(file);
        boolean isFact = path.contains("results") || path.contains("commitments");
        if (isFact && lines.stream().allMatch(line -> line.matches(UNQUOTED))) {
          halve(lines, out.resolve("z" + random.nextInt(1000)), path, random);
        } else {
          Files.createDirectories(out.resolve(path).getParent());
          Files.copy(file, out.resolve(path));
        }
      }
    }
    return out;
  }

  private static void halve(List<String> lines, Path out, String path, Random random)
      throws IOException {
    List<String> rows = new ArrayList<>(lines.subList(1, lines.size()));
    int salt = random.nextInt();
    rows.sort(Comparator.comparingInt(row -> figure(row).hashCode() ^ salt));
    Map<Boolean, List<String>> halves =
        rows.stream().collect(Collectors.partitioningBy(row -> figure(row).hashCode() % 2 == 0));
    for (Map.Entry<Boolean, List<String>> half : halves.entrySet()) {
      write(out.resolve(half.getKey().toString()).resolve(path), lines.get(0), half.getValue());
    }
  }

  /** Unit, criterion, period and stage: the first four cells as simulate writes them. */
  private static List<String> figure(String row) {
    return Arrays.asList(row.split("[,;\t]", 5)).subList(0, 4);
  }

  private static void write(Path file, String header, List<String> rows) throws IOException {
    Files.createDirectories(file.getParent());
    List<String> lines = new ArrayList<>(List.of(header));
    lines.addAll(rows);
    Files.write(file, lines);
  }
}
