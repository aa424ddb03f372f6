package vn.thidua.etl.oracle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One file of src/test/resources/scoring: given rows of a dossier and the rows of the mart that
 * follow from them, worked out by hand. How a file is written stands in its README.
 */
record WorkedExample(String name, DossierTables given, List<ExpectedRow> expected) {
  /** The day on which all examples are read: 7 months, 2 quarters and a half of 2022 have ended. */
  static final LocalDate AS_OF = LocalDate.of(2022, 8, 15);

  private static final Path FOLDER = Path.of("src", "test", "resources", "scoring");

  /** Between spaces, for |A − T| stands in formulas. */
  private static final Pattern CELL_END = Pattern.compile("(?<=^|\\s)\\|(?=\\s|$)");

  /** Columns the contract requires and no example is about, and where their text comes from. */
  private static final Map<String, Map<String, String>> NAMES =
      Map.of(
          "clusters", Map.of("cluster_name", "cluster_code"),
          "units", Map.of("unit_name", "unit_code"),
          "criteria", Map.of("criterion_name", "criterion_code"),
          "classifications", Map.of("class_name", "class_code"),
          "award_rules", Map.of("award_name", "award_code"),
          "adjustments", Map.of("reason", "kind", "decision_no", "kind"));

  /** A row of a relation, of which only the columns given are compared. */
  record ExpectedRow(String relation, Map<String, @Nullable String> cells) {}

  static List<WorkedExample> all() {
    return all(FOLDER);
  }

  /** Those of another folder that are written in the same way. */
  static List<WorkedExample> all(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".txt"))
          .sorted()
          .map(WorkedExample::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All examples together: each has its own clusters and units, so they make one dossier. */
  static DossierTables together(List<WorkedExample> examples) {
    DossierTables all = new DossierTables();
    for (WorkedExample example : examples) {
      example.given.copyInto(all, example.name);
    }
    return all;
  }

  private static WorkedExample read(Path file) {
    String name = file.getFileName().toString().replace(".txt", "");
    WorkedExample example = new WorkedExample(name, new DossierTables(), new ArrayList<>());
    try {
      List<String> block = new ArrayList<>();
      for (String line : Files.readAllLines(file)) {
        if (line.isBlank()) {
          example.take(block);
          block.clear();
        } else if (!line.startsWith("#")) {
          block.add(line);
        }
      }
      example.take(block);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    example.addNames();
    return example;
  }

  /** A heading, a line of columns, and rows. */
  private void take(List<String> block) {
    if (block.isEmpty()) {
      return;
    }
    String[] heading = block.get(0).split(" ", 3);
    List<String> columns = cells(block.get(1));
    for (String line : block.subList(2, block.size())) {
      Map<String, @Nullable String> row = new LinkedHashMap<>();
      if (heading.length > 2) {
        addConstants(heading[2], row);
      }
      List<String> cells = cells(line);
      for (int i = 0; i < columns.size(); i++) {
        row.put(columns.get(i), cells.get(i).isEmpty() ? null : cells.get(i));
      }
      switch (heading[0]) {
        case "given" -> addGiven(heading[1], row);
        case "expected" -> expected.add(new ExpectedRow(heading[1], row));
        default -> throw new IllegalArgumentException(name + ": " + block.get(0));
      }
    }
  }

  private static void addConstants(String heading, Map<String, @Nullable String> row) {
    String inside = heading.substring(heading.indexOf('(') + 1, heading.indexOf(')'));
    for (String constant : inside.split(",", -1)) {
      int equals = constant.indexOf('=');
      row.put(constant.substring(0, equals).trim(), constant.substring(equals + 1).trim());
    }
  }

  private static List<String> cells(String line) {
    return Arrays.stream(CELL_END.split(line, -1)).map(String::trim).toList();
  }

  private void addGiven(String table, Map<String, @Nullable String> row) {
    Map<String, String> present = new LinkedHashMap<>();
    row.forEach(
        (column, cell) -> {
          if (cell != null) {
            present.put(column, cell);
          }
        });
    NAMES
        .getOrDefault(table, Map.of())
        .forEach(
            (column, source) ->
                present.putIfAbsent(column, Objects.requireNonNull(present.get(source))));
    given.add(table, present);
  }

  /** Clusters and units follow from the memberships, but for those that are given. */
  private void addNames() {
    addNames("clusters", "cluster_code", "cluster_name");
    addNames("units", "unit_code", "unit_name");
  }

  private void addNames(String table, String code, String nameColumn) {
    given.rows("memberships").stream()
        .map(row -> row.cells().get(code))
        .filter(Objects::nonNull)
        .filter(
            value ->
                given.rows(table).stream().noneMatch(row -> value.equals(row.cells().get(code))))
        .distinct()
        .toList()
        .forEach(value -> given.add(table, code, value, nameColumn, value));
  }

  /** Without the formulas, which an engine writes and no calculation needs. */
  WorkedExample withoutFormulas() {
    List<ExpectedRow> numbers = new ArrayList<>();
    for (ExpectedRow row : expected) {
      Map<String, @Nullable String> cells = new LinkedHashMap<>(row.cells);
      cells.keySet().removeIf(column -> column.endsWith("_formula"));
      numbers.add(new ExpectedRow(row.relation, cells));
    }
    return new WorkedExample(name, given, numbers);
  }

  /** What the rows of an engine say differently, one line each. */
  List<String> differences(Map<String, List<Map<String, @Nullable Object>>> relations) {
    List<String> differences = new ArrayList<>();
    for (ExpectedRow row : expected) {
      List<Map<String, @Nullable Object>> found =
          relations.getOrDefault(row.relation, List.of()).stream()
              .filter(candidate -> hasKey(row, candidate))
              .toList();
      if (found.size() != 1) {
        differences.add("%s: %d rows for %s".formatted(row.relation, found.size(), row.cells));
        continue;
      }
      row.cells.forEach(
          (column, text) -> {
            Object value = found.get(0).get(column);
            if (!matches(text, value)) {
              differences.add(
                  "%s %s: %s is %s"
                      .formatted(row.relation, row.cells, column, OracleComparison.shown(value)));
            }
          });
    }
    return differences;
  }

  private static boolean hasKey(ExpectedRow expected, Map<String, @Nullable Object> candidate) {
    List<String> key = Objects.requireNonNull(OracleComparison.KEYS.get(expected.relation));
    return Stream.concat(key.stream(), Stream.of("year"))
        .filter(expected.cells::containsKey)
        .allMatch(column -> matches(expected.cells.get(column), candidate.get(column)));
  }

  private static boolean matches(@Nullable String text, @Nullable Object value) {
    if (text == null || value == null) {
      return text == null && value == null;
    }
    return value instanceof Number
        ? OracleComparison.same(Fraction.of(text).toDecimal(), value)
        : text.equals(value.toString());
  }
}
