package vn.thidua.etl.simulate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Plans of tests, and what lies in a folder. */
final class Dossiers {

  private Dossiers() {}

  static SimulationPlan compact(Path out, int units, int clusters, int firstYear, int lastYear) {
    YearMonth october = YearMonth.of(lastYear, 10);
    return new SimulationPlan(
        out, units, clusters, firstYear, lastYear, 7, Detail.COMPACT, october);
  }

  /** The files of a folder, text by path. */
  static Map<String, String> files(Path folder) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      paths
          .filter(Files::isRegularFile)
          .forEach(path -> files.put(folder.relativize(path).toString(), text(path)));
    }
    return files;
  }

  private static String text(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
