package vn.thidua.etl.simulate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.thidua.etl.dossier.DossierColumn;
import vn.thidua.etl.dossier.DossierTable;

/** Reads back one file of a simulated dossier: rows by English column name. */
final class WrittenTable {

  private WrittenTable() {}

  static List<Map<String, String>> read(Path file, DossierTable table) throws IOException {
    String text = Files.readString(file);
    List<String> lines = (text.startsWith("\uFEFF") ? text.substring(1) : text).lines().toList();
    String separator = lines.get(0).contains(";") ? ";" : lines.get(0).contains("\t") ? "\t" : ",";
    List<String> header = cells(lines.get(0), separator);
    List<Map<String, String>> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      List<String> cells = cells(line, separator);
      Map<String, String> row = new HashMap<>();
      for (int i = 0; i < header.size(); i++) {
        row.put(name(table, header.get(i)), cells.get(i));
      }
      rows.add(row);
    }
    return rows;
  }

  private static String name(DossierTable table, String header) {
    for (DossierColumn column : table.columns()) {
      if (column.name().equals(header) || column.vietnamese().contains(header)) {
        return column.name();
      }
    }
    throw new AssertionError(table + " has no column " + header);
  }

  private static List<String> cells(String line, String separator) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean isQuoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"') {
        isQuoted = !isQuoted;
      } else if (!isQuoted && separator.charAt(0) == c) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString());
    return cells;
  }
}
