package vn.thidua.etl.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads the {@code .yml} beside a model; anything unknown in it is a fault of the program. */
final class ModelFile {

  private static final Set<String> KEYS =
      Set.of("grain", "key", "columns", "kept", "stepped", "digest", "tests");
  private static final Set<String> TEST_KEYS =
      Set.of("not_null", "accepted_values", "relationship", "expression", "severity");

  private final String name;
  private final Map<String, Object> yaml;

  private ModelFile(String name, Map<String, Object> yaml) {
    this.name = name;
    this.yaml = yaml;
  }

  /**
   * Reads one model.
   *
   * @throws IllegalStateException with the model's name and what is wrong
   */
  static Model read(String name, String sql, String yml) {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    Map<String, Object> yaml = new Yaml(new SafeConstructor(options)).load(yml);
    return new ModelFile(name, yaml).model(sql);
  }

  private Model model(String sql) {
    require(KEYS.containsAll(yaml.keySet()), "knows only " + KEYS);
    String grain = (String) yaml.get("grain");
    require(grain != null && sql.startsWith("-- " + grain), "line 1 of the SQL states the grain");
    List<String> key = strings(yaml.get("key"));
    require(!key.isEmpty(), "a key");
    return new Model(
        name,
        sql,
        String.valueOf(grain),
        key,
        columns(),
        Boolean.TRUE.equals(yaml.get("kept")),
        Boolean.TRUE.equals(yaml.get("stepped")),
        digest(),
        tests(key));
  }

  private Map<String, String> columns() {
    Map<String, String> columns = new LinkedHashMap<>();
    entries(yaml.get("columns")).forEach((column, type) -> columns.put(column, (String) type));
    return columns;
  }

  private DigestRule digest() {
    Object digest = yaml.get("digest");
    if (digest instanceof String word) {
      require(word.equals("none"), "digest: none, or digest: {except: [...]}");
      return new DigestRule(false, List.of());
    }
    return new DigestRule(true, strings(entries(digest).get("except")));
  }

  private List<ModelTest> tests(List<String> key) {
    List<ModelTest> tests = new ArrayList<>();
    tests.add(unique(key));
    for (Object entry : list(yaml.get("tests"))) {
      Map<String, Object> test = entries(entry);
      require(TEST_KEYS.containsAll(test.keySet()), "tests know only " + TEST_KEYS);
      String severity = String.valueOf(test.getOrDefault("severity", "error"));
      Severity weight = Severity.valueOf(severity.toUpperCase(Locale.ROOT));
      for (String column : strings(test.get("not_null"))) {
        tests.add(where(column + " is not null", weight, column + " is null"));
      }
      entries(test.get("accepted_values"))
          .forEach((column, values) -> tests.add(accepted(column, strings(values), weight)));
      if (test.get("relationship") != null) {
        tests.add(relationship(entries(test.get("relationship")), weight));
      }
      if (test.get("expression") instanceof String expression) {
        tests.add(where(expression, weight, "not (" + expression + ")"));
      }
    }
    return tests;
  }

  private ModelTest unique(List<String> key) {
    String columns = String.join(", ", key);
    return new ModelTest(
        name,
        name + ": one row per " + columns,
        Severity.ERROR,
        "count(*) - count(distinct struct(" + columns + "))",
        "select %s from %s group by %s having count(*) > 1".formatted(columns, name, columns));
  }

  private ModelTest where(String says, Severity severity, String violation) {
    return new ModelTest(
        name,
        name + ": " + says,
        severity,
        "count_if(" + violation + ")",
        "select * from " + name + " where " + violation);
  }

  private ModelTest accepted(String column, List<String> values, Severity severity) {
    String list = values.stream().map(v -> "'" + v + "'").collect(Collectors.joining(", "));
    return where(column + " in " + values, severity, column + " not in (" + list + ")");
  }

  private ModelTest relationship(Map<String, Object> relationship, Severity severity) {
    List<String> columns = strings(relationship.get("columns"));
    String to = String.valueOf(relationship.get("to"));
    String on =
        columns.stream()
            .map(c -> "other." + c + " = own." + c)
            .collect(Collectors.joining(" and "));
    String filled =
        columns.stream().map(c -> "own." + c + " is not null").collect(Collectors.joining(" and "));
    return new ModelTest(
        name,
        name + ": " + columns + " stand in " + to,
        severity,
        null,
        "select own.* from %s as own left anti join %s as other on %s where %s"
            .formatted(name, to, on, filled));
  }

  private void require(boolean condition, String expectation) {
    if (!condition) {
      throw new IllegalStateException("model " + name + ".yml: expected " + expectation);
    }
  }

  private static List<?> list(@Nullable Object value) {
    return value instanceof List<?> list ? list : List.of();
  }

  private static List<String> strings(@Nullable Object value) {
    return list(value).stream().map(String::valueOf).toList();
  }

  private static Map<String, Object> entries(@Nullable Object value) {
    Map<String, Object> entries = new LinkedHashMap<>();
    if (value instanceof Map<?, ?> map) {
      map.forEach((key, entry) -> entries.put(String.valueOf(key), entry));
    }
    return entries;
  }
}
