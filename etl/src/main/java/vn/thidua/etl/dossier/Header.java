package vn.thidua.etl.dossier;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The header row of a table: what each of its cells stands for.
 *
 * @param line its physical line
 * @param width how many cells it has
 * @param positions for each column of the table the cell that holds it, -1 for none
 * @param unknown headers that name no column
 * @param repeated headers that name a column which an earlier one already named
 */
record Header(
    long line, int width, List<Integer> positions, List<String> unknown, List<String> repeated)
    implements Serializable {

  static Header of(DossierTable table, long line, List<String> cells) {
    Integer[] positions = new Integer[table.columns().size()];
    Arrays.fill(positions, -1);
    List<String> unknown = new ArrayList<>();
    List<String> repeated = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      String name = Text.clean(cells.get(i));
      int ordinal = table.positionOfHeader(name);
      if (ordinal < 0) {
        if (!name.isEmpty()) {
          unknown.add(name);
        }
      } else if (positions[ordinal] >= 0) {
        repeated.add(name);
      } else {
        positions[ordinal] = i;
      }
    }
    return new Header(
        line, cells.size(), List.of(positions), List.copyOf(unknown), List.copyOf(repeated));
  }

  /** How many columns of the table it has. */
  int found() {
    return (int) positions.stream().filter(position -> position >= 0).count();
  }

  List<DossierColumn> missing(DossierTable table) {
    List<DossierColumn> missing = new ArrayList<>();
    for (int i = 0; i < positions.size(); i++) {
      DossierColumn column = table.columns().get(i);
      if (column.isRequired() && positions.get(i) < 0) {
        missing.add(column);
      }
    }
    return missing;
  }
}
