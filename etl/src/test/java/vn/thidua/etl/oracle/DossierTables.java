package vn.thidua.etl.oracle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A dossier as text: rows by file, the file named after its table (with or without more behind it).
 * What is empty is absent from a row.
 */
final class DossierTables {
  private static final Set<String> TABLES =
      new TreeSet<>(
          Set.of(
              "clusters",
              "units",
              "memberships",
              "successions",
              "rulebooks",
              "criteria",
              "bands",
              "classifications",
              "award_rules",
              "commitments",
              "results",
              "adjustments",
              "awards"));

  private final Map<String, List<Map<String, String>>> files = new LinkedHashMap<>();
  private final Set<String> refusedRulebooks = new LinkedHashSet<>();

  /** One row of a table, with the place where it was written. */
  record Placed(String file, int line, Map<String, String> cells) {}

  /** Adds a row as pairs of column and text; an empty text is left out. */
  void add(String file, String... cells) {
    Map<String, String> row = new LinkedHashMap<>();
    for (int i = 0; i < cells.length; i += 2) {
      if (!cells[i + 1].isEmpty()) {
        row.put(cells[i], cells[i + 1]);
      }
    }
    add(file, row);
  }

  void add(String file, Map<String, String> row) {
    table(file);
    files.computeIfAbsent(file, name -> new ArrayList<>()).add(row);
  }

  /** Adds all rows to another dossier, in files of their own. */
  void copyInto(DossierTables other, String suffix) {
    files.forEach((file, rows) -> rows.forEach(row -> other.add(file + "-" + suffix, row)));
    other.refusedRulebooks.addAll(refusedRulebooks);
  }

  /** Says that the checks refuse the rulebook of this year and cluster whole. */
  void refuseRulebook(int year, String cluster) {
    refusedRulebooks.add(year + "/" + cluster);
  }

  /** How many rulebooks the checks refuse. */
  int refusedRulebooks() {
    return refusedRulebooks.size();
  }

  boolean isRefused(int year, String cluster) {
    return refusedRulebooks.contains(year + "/" + cluster);
  }

  /** The rows of a table, its files in the order of their names. */
  List<Placed> rows(String table) {
    List<Placed> rows = new ArrayList<>();
    for (String file : new TreeSet<>(files.keySet())) {
      if (table(file).equals(table)) {
        List<Map<String, String>> cells = rowsOf(file);
        for (int i = 0; i < cells.size(); i++) {
          // line 1 is the header
          rows.add(new Placed(file + ".csv", i + 2, cells.get(i)));
        }
      }
    }
    return rows;
  }

  /** Writes every file as CSV with commas and a header of the columns in use. */
  void write(Path folder) {
    files.keySet().forEach(file -> write(folder.resolve(file + ".csv"), rowsOf(file)));
  }

  private static void write(Path file, List<Map<String, String>> rows) {
    Set<String> columns = new LinkedHashSet<>();
    rows.forEach(row -> columns.addAll(row.keySet()));
    StringBuilder text = new StringBuilder(String.join(",", columns)).append('\n');
    for (Map<String, String> row : rows) {
      List<String> cells = new ArrayList<>();
      for (String column : columns) {
        cells.add(quoted(row.getOrDefault(column, "")));
      }
      text.append(String.join(",", cells)).append('\n');
    }
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String quoted(String cell) {
    return cell.contains(",") || cell.contains("\"")
        ? '"' + cell.replace("\"", "\"\"") + '"'
        : cell;
  }

  private List<Map<String, String>> rowsOf(String file) {
    return files.getOrDefault(file, List.of());
  }

  private static String table(String file) {
    String longest = "";
    for (String table : TABLES) {
      if (file.startsWith(table) && table.length() > longest.length()) {
        longest = table;
      }
    }
    if (longest.isEmpty()) {
      throw new IllegalArgumentException(file + " begins with the name of no table");
    }
    return longest;
  }
}
