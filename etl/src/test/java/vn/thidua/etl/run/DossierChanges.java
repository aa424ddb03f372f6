package vn.thidua.etl.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Stream;
import vn.thidua.etl.config.Years;

/** What happens to a dossier between two runs: the same seed, the same changes. */
final class DossierChanges {
  private final Path dossier;
  private final Random random;
  private int added;

  DossierChanges(Path dossier, long seed) {
    this.dossier = dossier;
    this.random = new Random(seed);
  }

  /** Makes the next change and says what it was. */
  String next() throws IOException {
    int kind = random.nextInt(17);
    return switch (kind) {
      case 0 -> alter(any("results"));
      case 1 -> alter(any("commitments"));
      case 2 -> delete(any("results"));
      case 3 -> copy(any("results"));
      case 4 -> rename(any("results"));
      case 5 -> rewrite(any("results"));
      case 6 ->
          add(
              "results",
              "unit_code,criterion_code,period,stage,value",
              "nobody-" + random.nextInt(3) + ",X," + year() + ",SELF,1",
              "nobody-" + random.nextInt(3) + ",X,soon,SELF,1",
              unit() + ",X," + year() + "-07,SELF,a lot",
              unit() + ",X,1999,SELF,2");
      case 7 -> add("units", "unit_code,unit_name", "nobody-" + random.nextInt(3) + ",Không ai");
      case 8 ->
          add(
              "adjustments",
              "year,unit_code,kind,points,decision_no,reason",
              year() + "," + unit() + ",PENALTY,1,12/QĐ-" + added + ",Nhắc nhở");
      case 9 ->
          add(
              "adjustments",
              "year,unit_code,kind,points,decision_no,reason",
              year() + "," + unit() + ",UNRANKED,,13/QĐ-" + added + ",Không xét");
      case 10 ->
          add(
              "successions",
              "effective_on,predecessor_code,successor_code,share",
              year() + "-03-01," + unit() + "," + unit() + ",0.7");
      case 11 -> dropLine(any("units"));
      case 12 -> dropLine(any("memberships"));
      case 13 -> replace(any("criteria"), "2023", "Tiêu chí", "Nội dung");
      case 14 -> dropLine(any("results"));
      case 15 -> withdraw();
      default -> "nothing";
    };
  }

  LocalDate asOf(LocalDate today) {
    return switch (random.nextInt(6)) {
      case 0 -> today.minusMonths(3);
      case 1 -> today.plusDays(1);
      default -> today;
    };
  }

  Optional<Years> years(int first, int last) {
    return random.nextInt(5) == 0
        ? Optional.of(Years.parse(first + random.nextInt(2) + "-" + (last - random.nextInt(2))))
        : Optional.empty();
  }

  OptionalInt official(int first, int last) {
    return random.nextInt(5) == 0
        ? OptionalInt.of(first + random.nextInt(last - first + 1))
        : OptionalInt.empty();
  }

  /** Changes one figure of that year. */
  static void alter(Path dossier, int year) throws IOException {
    try (Stream<Path> files = Files.walk(dossier)) {
      Path file =
          files
              .filter(path -> path.toString().contains("results"))
              .filter(path -> path.toString().contains(String.valueOf(year)))
              .filter(Files::isRegularFile)
              .sorted()
              .findFirst()
              .orElseThrow();
      alterLine(file, 1);
    }
  }

  private int year() {
    return 2022 + random.nextInt(4);
  }

  private String unit() throws IOException {
    List<String> units = Files.readAllLines(any("units"));
    String line = units.get(1 + random.nextInt(units.size() - 1));
    return line.split("[,;\t]", 2)[0];
  }

  private Path any(String table) throws IOException {
    try (Stream<Path> files = Files.walk(dossier)) {
      List<Path> found =
          files
              .filter(Files::isRegularFile)
              .filter(file -> dossier.relativize(file).toString().contains(table))
              .filter(file -> !file.getFileName().toString().contains("added"))
              .sorted()
              .toList();
      return found.get(random.nextInt(found.size()));
    }
  }

  private String alter(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    int line = 1 + random.nextInt(Math.max(1, lines.size() - 1));
    alterLine(file, Math.min(line, lines.size() - 1));
    return "changed line " + (line + 1) + " of " + dossier.relativize(file);
  }

  /** The last digit of the line becomes another. */
  private static void alterLine(Path file, int index) throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(file));
    StringBuilder line = new StringBuilder(lines.get(index));
    for (int i = line.length() - 1; i >= 0; i--) {
      if (Character.isDigit(line.charAt(i))) {
        line.setCharAt(i, (char) ('0' + (line.charAt(i) - '0' + 3) % 10));
        break;
      }
    }
    lines.set(index, line.toString());
    Files.write(file, lines);
  }

  private String delete(Path file) throws IOException {
    Files.delete(file);
    return "deleted " + dossier.relativize(file);
  }

  /** Deletes a file that was added. */
  private String withdraw() throws IOException {
    try (Stream<Path> files = Files.list(dossier)) {
      Optional<Path> added =
          files.filter(file -> file.toString().contains("-added-")).sorted().findFirst();
      return added.isPresent() ? delete(added.get()) : "nothing";
    }
  }

  private String copy(Path file) throws IOException {
    Path copy = file.resolveSibling("results-copy-" + added++ + ".csv");
    Files.copy(file, copy);
    return "copied " + dossier.relativize(file) + " to " + copy.getFileName();
  }

  private String rename(Path file) throws IOException {
    Path renamed = file.resolveSibling("results-renamed-" + added++ + ".csv");
    Files.move(file, renamed);
    return "renamed " + dossier.relativize(file) + " to " + renamed.getFileName();
  }

  private String rewrite(Path file) throws IOException {
    Files.write(file, Files.readAllBytes(file));
    return "wrote " + dossier.relativize(file) + " again";
  }

  private String dropLine(Path file) throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(file));
    if (lines.size() < 3) {
      return "nothing";
    }
    String dropped = lines.remove(1 + random.nextInt(lines.size() - 1));
    Files.write(file, lines);
    return "dropped “" + dropped + "” from " + dossier.relativize(file);
  }

  private String replace(Path file, String inLinesOf, String old, String by) throws IOException {
    List<String> lines =
        Files.readAllLines(file).stream()
            .map(line -> line.startsWith(inLinesOf) ? line.replace(old, by) : line)
            .toList();
    Files.write(file, lines);
    return "called “" + old + "” “" + by + "” in " + dossier.relativize(file);
  }

  private String add(String table, String... lines) throws IOException {
    Path file = dossier.resolve(table + "-added-" + added++ + ".csv");
    Files.write(file, List.of(lines));
    return "added " + file.getFileName() + ": " + String.join(" | ", lines);
  }
}
