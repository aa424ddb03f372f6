package vn.thidua.etl.config;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.etl.dossier.DossierInput;
import vn.thidua.etl.dossier.DossierTable;
import vn.thidua.etl.dossier.TableQuery;

/**
 * Where the dossier is: {@code --input} names a folder, or a database whose tables the
 * configuration file has a query each for.
 *
 * <pre>{@code
 * query.units = select ma as unit_code, ten as unit_name from don_vi
 * query.results = select * from ket_qua
 * query.results.partition-by = unit_code
 * query.results.partitions = 8
 * }</pre>
 *
 * <p>Its user and password may stand in the URL, or in {@code THIDUA_INPUT_USER} and {@code
 * THIDUA_INPUT_PASSWORD}.
 */
public final class InputSettings {
  /** What {@code --help} says of {@code --input}. */
  public static final String DESCRIPTION =
      "The folder: a path or URI. Or a JDBC URL of PostgreSQL's, with a query a table in the file"
          + " that THIDUA_CONFIG names.";

  private static final String DATABASE = "jdbc:postgresql:";
  private static final String PREFIX = "query.";
  private static final String PARTITION_BY = ".partition-by";
  private static final String PARTITIONS = ".partitions";
  private static final int MOST_PARTITIONS = 10_000;

  private final Properties file;
  private final List<String> faults = new ArrayList<>();

  private InputSettings(Properties file) {
    this.file = file;
  }

  /**
   * Reads and checks the settings of {@code --input}.
   *
   * @param environment that of the process; it names the configuration file
   * @throws SettingsException with every fault
   */
  public static DossierInput of(@Nullable String input, Map<String, String> environment) {
    if (input == null || input.isBlank()) {
      throw new SettingsException(
          List.of("--input (or THIDUA_INPUT) is missing: the dossier's folder, or a JDBC URL"));
    }
    if (!input.startsWith("jdbc:")) {
      return new DossierInput.Folder(input);
    }
    InputSettings settings = new InputSettings(ConfigurationFile.of(environment));
    List<TableQuery> queries = settings.queries();
    if (!input.startsWith(DATABASE)) {
      settings.faults.add("--input: of databases only PostgreSQL is read (" + DATABASE + "//…)");
    }
    if (!settings.faults.isEmpty()) {
      throw new SettingsException(settings.faults);
    }
    return new DossierInput.Database(
        input,
        environment.get("THIDUA_INPUT_USER"),
        environment.get("THIDUA_INPUT_PASSWORD"),
        queries);
  }

  private List<TableQuery> queries() {
    List<TableQuery> queries = new ArrayList<>();
    Set<String> known = new TreeSet<>();
    for (DossierTable table : DossierTable.values()) {
      String key = TableQuery.key(table);
      known.addAll(List.of(key, key + PARTITION_BY, key + PARTITIONS));
      String sql = file.getProperty(key);
      if (sql != null && !sql.isBlank()) {
        queries.add(
            new TableQuery(table, sql, file.getProperty(key + PARTITION_BY), partitions(key)));
      } else if (file.containsKey(key + PARTITION_BY) || file.containsKey(key + PARTITIONS)) {
        faults.add(key + " is missing, but what parts it is there");
      }
    }
    requireKnown(known);
    if (queries.isEmpty()) {
      faults.add(
          "The file that THIDUA_CONFIG names has no query, such as query.results = select …;"
              + " a database has no tables of a dossier without");
    }
    return queries;
  }

  private int partitions(String key) {
    String by = file.getProperty(key + PARTITION_BY);
    String count = file.getProperty(key + PARTITIONS);
    if (by == null && count == null) {
      return 1;
    }
    if (by == null || count == null) {
      faults.add(key + PARTITION_BY + " and " + key + PARTITIONS + " go together");
      return 1;
    }
    if (!count.strip().matches("[1-9][0-9]{0,4}")
        || Integer.parseInt(count.strip()) > MOST_PARTITIONS) {
      faults.add(
          "%s%s '%s' is no number from 1 to %d".formatted(key, PARTITIONS, count, MOST_PARTITIONS));
      return 1;
    }
    return Integer.parseInt(count.strip());
  }

  private void requireKnown(Set<String> known) {
    String tables =
        Arrays.stream(DossierTable.values())
            .map(DossierTable::tableName)
            .collect(Collectors.joining(", "));
    new TreeSet<>(file.stringPropertyNames())
        .stream()
            .filter(key -> key.startsWith(PREFIX) && !known.contains(key))
            .forEach(key -> faults.add(key + " is no setting; the tables are " + tables));
  }
}
