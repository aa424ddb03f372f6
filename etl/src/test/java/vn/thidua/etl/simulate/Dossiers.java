package vn.thidua.etl.simulate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** Plans of tests, and what lies in a folder. */
final class Dossiers {

  private Dossiers() {}

  static SimulationPlan compact(Path out, int units, int clusters, int firstYear, int lastYear) {
    return compact(out, units, clusters, firstYear, lastYear, Format.CSV);
  }

  static SimulationPlan compact(
      Path out, int units, int clusters, int firstYear, int lastYear, Format format) {
    YearMonth october = YearMonth.of(lastYear, 10);
    return new SimulationPlan(
        out, units, clusters, firstYear, lastYear, 7, Detail.COMPACT, format, october);
  }

  /** The files of a folder, text by path. */
  static Map<String, String> files(Path folder) throws IOException {
    return files(folder, bytes -> new String(bytes, StandardCharsets.UTF_8));
  }

  /** The files of a folder, every byte as two digits, by path. */
  static Map<String, String> bytes(Path folder) throws IOException {
    return files(folder, bytes -> HexFormat.of().formatHex(bytes));
  }

  private static Map<String, String> files(Path folder, Function<byte[], String> shown)
      throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        files.put(folder.relativize(path).toString(), shown.apply(Files.readAllBytes(path)));
      }
    }
    return files;
  }
}
